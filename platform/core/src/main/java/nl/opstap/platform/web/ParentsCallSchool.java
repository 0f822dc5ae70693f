package nl.opstap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.security.SchoolContacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a parent write only what is {@link OpenToParents}, before anything of the request is read. */
class ParentsCallSchool implements HandlerInterceptor {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> PARENT = Set.of("parent");
    /** For a service that knows no students: who may be called stands there. */
    private static final String CONTACTS_AT = "/api/placement/v1/my-stagebegeleiders";

    private final ObjectProvider<SchoolContacts> contacts;

    ParentsCallSchool(ObjectProvider<SchoolContacts> contacts) {
        this.contacts = contacts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !READS.contains(request.getMethod())
                && !method.hasMethodAnnotation(OpenToParents.class)) {
            Actor.present().filter(actor -> actor.roles().equals(PARENT)).ifPresent(this::refuse);
        }
        return true;
    }

    private void refuse(Actor parent) {
        var known = contacts.getIfAvailable();
        throw Problem.of(
                HttpStatus.FORBIDDEN,
                "parents-call-school",
                Map.of("contacts", known == null ? List.of() : known.of(parent), "contactsAt", CONTACTS_AT));
    }
}
