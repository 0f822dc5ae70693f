package nl.opstap.transition;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.transition.routes.RouteStarter;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A feature test of this service. Its jobs run only when a test calls them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OpstapTest
@Import({RouteScene.class, RouteStarter.class})
@TestPropertySource(properties = {"opstap.transition.start-check=P1D", "opstap.transition.nazorg-check=P1D"})
public @interface TransitionTest {}
