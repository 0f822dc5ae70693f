package nl.opstap.platform.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import nl.opstap.platform.web.Bsn;

/** The message of a log line without citizen service numbers, whoever wrote it. */
public class RedactedMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Bsn.redacted(super.convert(event));
    }
}
