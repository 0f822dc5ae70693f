package nl.opstap.local.commands;

import java.io.IOException;
import java.io.PrintWriter;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;

/** What a newcomer needs when everything has started: the address and who to be. */
final class Welcome {
    private final Stack stack;

    Welcome(Stack stack) {
        this.stack = stack;
    }

    void print(PrintWriter out) throws IOException {
        var ports = stack.ports();
        out.println();
        if (stack.running(Part.GATEWAY).isEmpty()) {
            out.println("Started without the gateway; there is no address to open.");
            return;
        }
        out.printf("Opstap      %s%n", ports.publicUrl());
        out.printf("Mails       http://127.0.0.1:%d%n", ports.mailApi());
        out.printf("Log in with one of these; the password is always %s%n%n", DemoAccount.PASSWORD);
        for (var account : DemoAccount.all(stack.site().repository())) {
            out.printf("  %-9s %-27s %s%n", account.user(), account.role(), account.tenant());
        }
        out.flush();
    }
}
