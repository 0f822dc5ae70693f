package nl.opstap.company.moments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.contacts.ContactChannel;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the reader may see it. The region sees which organisation, for what and when; the rest is for the own one.
 *
 * @param despite whether somebody else was first and was seen
 * @param overLimit whether the company wanted no new request on that day
 * @param mayUndo whether the reader can take it back now
 */
record MomentView(
        UUID id,
        UUID companyId,
        String company,
        UUID organisationId,
        @Nullable String organisation,
        Purpose purpose,
        LocalDate on,
        boolean own,
        boolean despite,
        @Nullable Reason reason,
        boolean overLimit,
        List<JoinView> joins,
        @Nullable ContactChannel channel,
        @Nullable String by,
        @Nullable String spokeWith,
        @Nullable String summary,
        boolean mayUndo) {

    /**
     * @param by whom to speak to, for the organisation whose contact it is and for the one that joined
     */
    record JoinView(
            UUID organisationId,
            @Nullable String organisation,
            boolean own,
            @Nullable String by,
            Instant at) {}

    static MomentView of(ContactMoment moment, UUID reader, boolean mayUndo) {
        var own = moment.organisationId().equals(reader);
        // What the row policy left out is absent here whatever the code thinks of the reader.
        var account = moment.account();
        return new MomentView(
                moment.id(),
                moment.companyId(),
                moment.company(),
                moment.organisationId(),
                moment.organisation(),
                moment.purpose(),
                moment.on(),
                own,
                moment.despite() != null,
                moment.reason(),
                moment.overLimit(),
                moment.joins().stream()
                        .map(join -> {
                            var joined = join.organisationId().equals(reader);
                            return new JoinView(
                                    join.organisationId(),
                                    join.organisation(),
                                    joined,
                                    own || joined ? join.byName() : null,
                                    join.at());
                        })
                        .toList(),
                account == null ? null : account.channel(),
                own ? moment.loggedByName() : null,
                account == null ? null : account.spokeWith(),
                account == null ? null : account.summary(),
                mayUndo);
    }
}
