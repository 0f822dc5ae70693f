package nl.opstap.notification.mail;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Subject and body of a mail. Neither names a person: a mail says that there is something, and where (NOT-04). */
@Component
class MailTexts {
    private static final Locale DUTCH = Locale.of("nl");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    MailTexts() {
        texts.setBasename("texts/mail");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    String subject(String template) {
        return texts.getMessage(template + ".subject", null, DUTCH);
    }

    /** @param link where the reader goes on */
    String body(String template, String link) {
        return texts.getMessage(template + ".body", null, DUTCH)
                + "\n\n" + link + "\n\n"
                + texts.getMessage("footer", null, DUTCH) + "\n";
    }
}
