package nl.opstap.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.opstap.platform.testing.OpstapTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A feature test of this service with a real mail server. Its jobs run only when a test calls them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OpstapTest
@Import({Region.class, MailServer.class})
@TestPropertySource(properties = "opstap.notification.send-every=P1D")
public @interface NotificationTest {}
