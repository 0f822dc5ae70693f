package nl.opstap.placement.allocation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.allocation.solving.Lottery;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round, and fixes the lottery before anybody is put in: from then on nobody can choose its seed. */
@Service
class OpenRound {
    private static final int SEED_BYTES = 32;

    private final Rounds rounds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenRound(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Transactional
    UUID handle(Actor actor, String title, LocalDate from, LocalDate until) {
        Coordinator.require(actor);
        if (until.isBefore(from)) {
            throw Problem.invalid(List.of(new FieldError("until", "De laatste dag ligt voor de eerste.")));
        }
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        var id = Ids.next();
        rounds.open(
                id, title.strip(), from, until, new Lottery(seed).commitment(), seed, actor.name(), Instant.now(clock));
        return id;
    }
}
