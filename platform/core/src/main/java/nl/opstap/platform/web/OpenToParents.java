package nl.opstap.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write that a parent may make, or that a link allows whoever holds it. All others are refused to somebody who is only a parent, whatever is in them, with whom
 * to call instead: so no way from a parent to a company can come to exist by oversight (PLA-42).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToParents {}
