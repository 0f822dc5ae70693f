package nl.opstap.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server that can be switched off, and the mails that reached it. */
@TestComponent
public class MailServer implements DynamicPropertyRegistrar, DisposableBean {

    /** A mail as it arrived. */
    public record Mail(String to, String subject, String text) {}

    private final ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private final List<Mail> before = new ArrayList<>();
    private GreenMail server = started();

    @Override
    public void accept(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", setup::getPort);
    }

    public void breakDown() {
        before.addAll(arrived());
        server.stop();
    }

    public void comeBack() {
        server = started();
    }

    /** All mails since the last {@link #empty()}, in the order they arrived. */
    public List<Mail> mails() {
        var all = new ArrayList<>(before);
        all.addAll(arrived());
        return all;
    }

    public List<Mail> mailsTo(String address) {
        return mails().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    public void empty() {
        before.clear();
        server.stop();
        server = started();
    }

    @Override
    public void destroy() {
        server.stop();
    }

    private GreenMail started() {
        var greenMail = new GreenMail(setup);
        greenMail.start();
        return greenMail;
    }

    private List<Mail> arrived() {
        var mails = new ArrayList<Mail>();
        try {
            for (var message : server.getReceivedMessages()) {
                mails.add(new Mail(
                        message.getAllRecipients()[0].toString(),
                        message.getSubject(),
                        String.valueOf(GreenMailUtil.getBody(message))));
            }
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
        return mails;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
