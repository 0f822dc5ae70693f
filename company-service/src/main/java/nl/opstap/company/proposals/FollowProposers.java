package nl.opstap.company.proposals;

import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with which accounts a student and the parents log in, so that an erasure finds what they proposed. */
@Component
@Transactional
class FollowProposers implements EventHandler<StudentChanged> {
    private final Proposals proposals;

    FollowProposers(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Class<StudentChanged> event() {
        return StudentChanged.class;
    }

    @Override
    public void apply(StudentChanged student, Envelope envelope) {
        proposals.accounts(
                student.studentId(),
                Stream.concat(
                                Stream.ofNullable(student.accountId()),
                                student.guardians().stream().map(Guardian::accountId))
                        .distinct()
                        .toList());
    }

    @Override
    public void erase(UUID student, Envelope envelope) {
        proposals.forgetAccounts(student);
    }
}
