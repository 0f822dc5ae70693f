package nl.opstap.notification.messages;

import java.util.List;
import java.util.UUID;
import nl.opstap.notification.messages.Messages.Message;
import nl.opstap.notification.people.Addresses;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.OpenToParents;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's messages over HTTP. Looking also teaches the service the address of the log-in, for mails. */
@RestController
@RequestMapping("/v1/messages")
class MessageController {
    private final Messages messages;
    private final Addresses addresses;

    MessageController(Messages messages, Addresses addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    /** A page, the newest first, and how many of all are unread. */
    record MessagesAnswer(List<Message> items, @Nullable String next, int unread) {}

    @GetMapping
    @Transactional
    public MessagesAnswer list(PageRequest asked, Actor actor, @AuthenticationPrincipal Jwt token) {
        var email = token.getClaimAsString("email");
        if (email != null) {
            addresses.learn(actor.id(), email);
        }
        var page = messages.page(actor, asked);
        return new MessagesAnswer(page.items(), page.next(), messages.unread(actor));
    }

    @OpenToParents
    @PutMapping("/{messageId}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void read(@PathVariable UUID messageId, Actor actor) {
        messages.read(actor, messageId);
    }
}
