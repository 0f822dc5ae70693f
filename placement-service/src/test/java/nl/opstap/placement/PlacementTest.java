package nl.opstap.placement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.opstap.platform.testing.OpstapTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A feature test of this service. The daily start and the monthly look run only when a test calls them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OpstapTest
@Import({Scene.class, Desk.class})
@TestPropertySource(properties = {"opstap.placement.start-every=P1D", "opstap.placement.look-every=P1D"})
public @interface PlacementTest {}
