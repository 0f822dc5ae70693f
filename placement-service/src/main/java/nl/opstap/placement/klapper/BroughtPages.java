package nl.opstap.placement.klapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.opstap.placement.klapper.Klapper.BroughtPage;
import nl.opstap.placement.klapper.Klapper.GoalScore;
import nl.opstap.placement.klapper.Pages.Page;
import nl.opstap.placement.klapper.Pages.Source;
import nl.opstap.placement.placements.Goals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of a student as the klapper shows them: once each, also when several companies saw the same one. */
@Component
class BroughtPages {
    private final Pages pages;

    BroughtPages(Pages pages) {
        this.pages = pages;
    }

    /** @param present the stage whose company could see them, if there is one */
    List<BroughtPage> of(UUID studentId, @Nullable UUID present) {
        var once = new LinkedHashMap<Source, BroughtPage>();
        for (var page : pages.ofStudent(studentId)) {
            once.merge(
                    page.copy().source(),
                    shown(page, page.placementId().equals(present)),
                    (one, other) -> other.shown() ? other : one);
        }
        return List.copyOf(once.values());
    }

    private static BroughtPage shown(Page page, boolean shown) {
        var copy = page.copy();
        return new BroughtPage(
                copy.source().schoolId(),
                copy.schoolName(),
                copy.source().chapterId(),
                copy.source().part(),
                copy.companyName(),
                copy.from(),
                copy.until(),
                copy.facts().goals().stream().map(Goals::text).toList(),
                new TreeMap<>(copy.facts().scores())
                        .entrySet().stream()
                                .map(score -> new GoalScore(Goals.text(score.getKey()), null, null, score.getValue()))
                                .toList(),
                copy.facts().settledOn(),
                page.broughtAt(),
                shown);
    }
}
