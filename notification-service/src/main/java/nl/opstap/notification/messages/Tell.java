package nl.opstap.notification.messages;

import java.time.Clock;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves a message, and a mail that points to it, inside the transaction of the event: told once, however often it arrives. */
@Component
class Tell {
    private final Letterbox letterbox;
    private final Post post;
    private final Clock clock;

    Tell(Letterbox letterbox, Post post, Clock clock) {
        this.letterbox = letterbox;
        this.post = post;
        this.clock = clock;
    }

    /** Tells one person of the present tenant; nobody to tell is no error. */
    void person(@Nullable UUID account, MessageKind kind, @Nullable UUID student, String path) {
        if (account != null) {
            personAt(TenantScope.required().id(), account, kind, student, path);
        }
    }

    /** Tells one person at a tenant of the region, which may be another than whose event it is. */
    void personAt(UUID tenant, UUID account, MessageKind kind, @Nullable UUID student, String path) {
        send(new Letter(Ids.next(), tenant, kind, account, null, student, path, clock.instant()));
    }

    /** Tells whoever has this role at a tenant of the region, in the application. */
    void roleAt(UUID tenant, String role, MessageKind kind, String path) {
        send(new Letter(Ids.next(), tenant, kind, null, role, null, path, clock.instant()));
    }

    private void send(Letter letter) {
        if (letter.tenant().equals(TenantScope.required().id())) {
            letterbox.put(letter);
        } else {
            post.send(letter);
        }
    }
}
