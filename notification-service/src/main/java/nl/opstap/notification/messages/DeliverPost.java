package nl.opstap.notification.messages;

import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings letters to the tenants they are for, each in a transaction of that tenant. */
@Component
class DeliverPost {
    private static final Logger log = LoggerFactory.getLogger(DeliverPost.class);

    private final Post post;
    private final Letterbox letterbox;
    private final TransactionTemplate transaction;

    DeliverPost(Post post, Letterbox letterbox, TransactionTemplate transaction) {
        this.post = post;
        this.letterbox = letterbox;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${opstap.notification.send-every:PT1S}")
    void handle() {
        for (var parcel : transaction.execute(status -> post.deliverable())) {
            try {
                TenantScope.run(
                        parcel.to(), () -> transaction.executeWithoutResult(status -> deliver(parcel.letter())));
            } catch (RuntimeException failure) {
                log.error("Letter {} waits for the next round", parcel.letter().id(), failure);
            }
        }
    }

    private void deliver(Letter letter) {
        if (post.take(letter)) {
            letterbox.put(letter);
        }
    }
}
