package nl.opstap.placement.klapper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.placement.klapper.Pages.Copy;
import nl.opstap.placement.placements.Placements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the company of a stage sees of earlier ones: the parts the student added, in words, and nothing by default. */
@Component
public class SharedChapters {
    private static final String UNKNOWN = "een eerder bedrijf";

    private final Shares shares;
    private final Pages pages;
    private final Placements placements;
    private final Chapters chapters;

    SharedChapters(Shares shares, Pages pages, Placements placements, Chapters chapters) {
        this.shares = shares;
        this.pages = pages;
        this.placements = placements;
        this.chapters = chapters;
    }

    /**
     * A part as a company reads it.
     *
     * @param school where the student took it along from; absent for the school of this stage
     */
    public record SharedPart(
            KlapperPart part,
            String label,
            String text,
            @Nullable String school) {}

    public List<SharedPart> shownTo(UUID placementId) {
        return Stream.concat(
                        ofThisSchool(placementId),
                        pages.with(placementId).stream().map(SharedChapters::brought))
                .filter(part -> !part.text().isBlank())
                .toList();
    }

    private Stream<SharedPart> ofThisSchool(UUID placementId) {
        return shares.with(placementId).stream()
                .flatMap(share -> placements.find(share.chapterId()).stream()
                        .map(chapter -> new SharedPart(
                                share.part(),
                                share.part().label(chapters.company(chapter, UNKNOWN)),
                                chapters.facts(share.part(), chapter).inWords(),
                                null)));
    }

    private static SharedPart brought(Copy copy) {
        var part = copy.source().part();
        var company = copy.companyName();
        return new SharedPart(
                part,
                part.label(company == null ? UNKNOWN : company),
                copy.facts().inWords(),
                copy.schoolName());
    }
}
