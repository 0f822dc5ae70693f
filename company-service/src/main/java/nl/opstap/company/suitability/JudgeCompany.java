package nl.opstap.company.suitability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.suitability.Warnings.WarnedCompany;
import nl.opstap.company.suitability.Warnings.Warning;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school judges a company for a group of students, again and again: the last one counts, the others are its history. A
 * negative one warns the region as long as it is the last; what it says stays with the school.
 */
@Service
class JudgeCompany {
    private final Judgements judgements;
    private final Warnings warnings;
    private final KeepCompanies companies;
    private final Clock clock;

    JudgeCompany(Judgements judgements, Warnings warnings, KeepCompanies companies, Clock clock) {
        this.judgements = judgements;
        this.warnings = warnings;
        this.companies = companies;
        this.clock = clock;
    }

    /** @param own of the present school, newest first */
    record Suitability(List<Judgement> own, List<Warning> warnings) {}

    @Transactional(readOnly = true)
    Suitability of(UUID companyId) {
        companies.require(companyId);
        return new Suitability(
                judgements.of(companyId), warnings.ofOthers(companyId, TargetGroup.warnedSince(LocalDate.now(clock))));
    }

    @Transactional(readOnly = true)
    List<WarnedCompany> warned() {
        return warnings.all(TargetGroup.warnedSince(LocalDate.now(clock)));
    }

    @Transactional
    UUID judge(UUID companyId, TargetGroup group, Verdict verdict, @Nullable String words, Actor author) {
        companies.holdAlone(companyId);
        var judgement = new Judgement(
                Ids.next(),
                group,
                verdict,
                words == null || words.isBlank() ? null : words.strip(),
                clock.instant(),
                author.id(),
                author.name());
        judgements.insert(companyId, judgement);
        warnAnew(companyId, group);
        return judgement.id();
    }

    /** Who judged takes it back on the same day; what was judged before then counts again. */
    @Transactional
    void takeBack(UUID companyId, UUID id, Actor author) {
        companies.holdAlone(companyId);
        var judgement = judgements.of(companyId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (!judgement.by().equals(author.id())
                || !LocalDate.ofInstant(judgement.at(), clock.getZone()).equals(LocalDate.now(clock))) {
            throw Problem.conflict("judgement-stays", Map.of());
        }
        warnings.takeBack(companyId, judgement.group());
        judgements.delete(id);
        warnAnew(companyId, judgement.group());
    }

    private void warnAnew(UUID companyId, TargetGroup group) {
        warnings.takeBack(companyId, group);
        judgements.of(companyId).stream()
                .filter(judgement -> judgement.group() == group)
                .findFirst()
                .filter(judgement -> judgement.verdict() == Verdict.NOT_NOW)
                .ifPresent(judgement -> {
                    var month =
                            LocalDate.ofInstant(judgement.at(), clock.getZone()).withDayOfMonth(1);
                    judgements.warnsBy(judgement.id(), warnings.warn(companyId, group, month));
                });
    }
}
