package nl.opstap.school;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.opstap.platform.testing.OpstapTest;
import org.springframework.context.annotation.Import;

/** A feature test of this service; all share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OpstapTest
@Import(SchoolApi.class)
public @interface SchoolTest {}
