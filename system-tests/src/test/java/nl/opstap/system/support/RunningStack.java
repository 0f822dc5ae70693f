package nl.opstap.system.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole stack, as {@code ./opstap up} starts it, once for all tests of the module and stopped at their end. With
 * {@code OPSTAP_TEST_STACK} set to the state folder of a running stack and {@code OPSTAP_TEST_STACK_PORT} to its port, that
 * one is used.
 */
public final class RunningStack implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RunningStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Running.class, any -> start(), Running.class)
                .stack();
    }

    private record Running(Stack stack, boolean ours) implements AutoCloseable {
        @Override
        public void close() {
            if (ours) {
                stack.stop();
            }
        }
    }

    private static Running start() {
        var given = System.getenv("OPSTAP_TEST_STACK");
        if (given != null) {
            return new Running(
                    Stack.at(Path.of(given), Integer.parseInt(System.getenv("OPSTAP_TEST_STACK_PORT"))), false);
        }
        try {
            var state = Files.createTempDirectory("opstap-system-tests");
            var stack = Stack.at(state, FreePorts.forStack()).with(Map.of("OPSTAP_DEMO", "true"));
            stack.start(Part.values());
            return new Running(stack, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static URI gateway(Stack stack) {
        return URI.create("http://127.0.0.1:" + stack.ports().gateway());
    }

    public static URI mailCatcher(Stack stack) {
        return URI.create("http://127.0.0.1:" + (stack.ports().gateway() + 31));
    }

    public static String kafka(Stack stack) {
        return "127.0.0.1:" + (stack.ports().gateway() + 21);
    }
}
