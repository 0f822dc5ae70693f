package nl.opstap.company.proposals;

import java.time.Instant;
import java.util.UUID;
import nl.opstap.company.companies.Channel;
import nl.opstap.company.companies.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * A company somebody knows, waiting for a stagebegeleider or decided.
 *
 * @param by the account of who proposed it
 * @param company what the company it became is called now
 * @param introducedBy what the company that gave the tip is called now
 * @param reason why not, in words for who proposed it
 */
record Proposal(
        UUID id,
        UUID by,
        As as,
        Facts facts,
        Instant at,
        State state,
        @Nullable UUID companyId,
        @Nullable String company,
        @Nullable String introducedBy,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        int version) {

    /** What is told of the company: what one may know of it in the street. */
    record Facts(
            String name,
            @Nullable String street,
            @Nullable Postcode postcode,
            @Nullable String city,
            @Nullable String phone,
            KnownThrough knownThrough,
            @Nullable String remark) {}

    /** As whom somebody proposed, which says how the company was found (COM-10). */
    enum As {
        STUDENT(Channel.STUDENT),
        PARENT(Channel.PARENT),
        COLLEAGUE(Channel.COLLEAGUE),
        /** Said by another company, at the end of a stage there. */
        COMPANY(Channel.TIP_OF_COMPANY);

        private final Channel channel;

        As(Channel channel) {
            this.channel = channel;
        }

        Channel channel() {
            return channel;
        }
    }

    enum KnownThrough {
        FAMILY,
        WORKS_THERE,
        LIVES_NEAR,
        SAW_IT,
        /** By a company where a student had a stage. */
        INTRODUCTION,
        OTHER
    }

    enum State {
        WAITING,
        /** Became a new company. */
        ACCEPTED,
        /** Was in the pool already. */
        LINKED,
        DECLINED
    }
}
