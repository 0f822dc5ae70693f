package nl.opstap.school;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.school.coupling.SomtodayStandIn;
import nl.opstap.school.identity.KeycloakStandIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A feature test of this service; all share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OpstapTest
@Import({SchoolApi.class, SomtodayStandIn.class, KeycloakStandIn.class})
@TestPropertySource(
        properties = {"opstap.lvs.deliver-every=PT24H", "opstap.onboarding.look-every=PT24H", "opstap.retention.cron=-"
        })
public @interface SchoolTest {}
