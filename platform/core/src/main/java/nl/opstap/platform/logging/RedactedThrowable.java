package nl.opstap.platform.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import nl.opstap.platform.web.Bsn;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** The stack below a log line likewise: an exception may quote what it could not read. */
public class RedactedThrowable extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return Bsn.redacted(super.throwableProxyToString(failure));
    }
}
