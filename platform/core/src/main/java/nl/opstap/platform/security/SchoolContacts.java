package nl.opstap.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a parent calls: a service that knows the students and who guides them can say. */
@FunctionalInterface
public interface SchoolContacts {

    /** @param phone absent as long as the stagebegeleider has not said it */
    record SchoolContact(String name, @Nullable String phone) {}

    /** Those who guide the children of this parent; empty when nobody does yet. */
    List<SchoolContact> of(Actor parent);
}
