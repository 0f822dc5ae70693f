package nl.opstap.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where an event travels and under which CloudEvents type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {

    /** Topic, {@code opstap.<service>.<aggregate>.v1}; {@code {service}} stands for the publishing service. */
    String topic();

    /** CloudEvents {@code type}; a break in the shape is a new type and a new topic. */
    String type();

    /** True when the newest event says everything: the topic is compacted and a tombstone erases the aggregate. */
    boolean state() default false;
}
