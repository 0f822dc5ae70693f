package nl.opstap.school.retention;

import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school chooses a term of its own and says on which ground; what counted before stays readable. */
@Service
class ChangeTerm {
    private final Terms terms;

    ChangeTerm(Terms terms) {
        this.terms = terms;
    }

    @Transactional
    Term handle(Actor actor, Category category, IfMatch seen, int months, String source) {
        if (!actor.hasAny("privacy-officer", "tenant-administrator", "teamleider")) {
            throw Problem.forbidden("role-missing");
        }
        var present = terms.of(category);
        seen.mustBe(present.version());
        terms.choose(actor, category, present.version() + 1, months, source.strip());
        return terms.of(category);
    }
}
