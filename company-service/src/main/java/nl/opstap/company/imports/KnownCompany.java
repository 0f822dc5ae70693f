package nl.opstap.company.imports;

import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.companies.CompanyFacts;
import nl.opstap.company.places.PlaceFacts;
import org.jspecify.annotations.Nullable;

/**
 * A company the pool has, as far as a row can change it.
 *
 * @param merged whether it goes on under another company: then a row that brings it again changes nothing
 * @param onlyPlace its place when it has exactly one; of several, nobody can say which the row means
 */
record KnownCompany(
        UUID id,
        int version,
        CompanyFacts facts,
        boolean merged,
        int places,
        @Nullable UUID onlyPlaceId,
        int onlyPlaceVersion,
        @Nullable PlaceFacts onlyPlace) {

    /** The facts after the row: what the row leaves empty stays, and how the company was found first stays too. */
    CompanyFacts after(CompanyFacts row) {
        if (merged) {
            return facts;
        }
        return new CompanyFacts(
                row.name(),
                orKeep(row.kvk(), facts.kvk()),
                orKeep(row.establishment(), facts.establishment()),
                row.sector(),
                facts.channel(),
                orKeep(row.street(), facts.street()),
                orKeep(row.postcode(), facts.postcode()),
                orKeep(row.city(), facts.city()),
                row.postcode() == null || row.postcode().equals(facts.postcode()) ? facts.location() : null,
                orKeep(row.contactName(), facts.contactName()),
                orKeep(row.phone(), facts.phone()),
                orKeep(row.email(), facts.email()),
                orKeep(row.website(), facts.website()),
                latest(row, facts),
                facts.active());
    }

    /** The offer after the row, if the row changes it: seats, days and what the workplace can do. */
    Optional<PlaceFacts> after(@Nullable PlaceFacts row) {
        if (row == null || merged || places > 1) {
            return Optional.empty();
        }
        if (onlyPlace == null) {
            return Optional.of(row);
        }
        var after = new PlaceFacts(
                onlyPlace.title(),
                row.sector(),
                onlyPlace.phases(),
                row.weekdays(),
                row.maxDays(),
                row.seats(),
                onlyPlace.from(),
                onlyPlace.until(),
                onlyPlace.leerweg(),
                onlyPlace.prospectOfJob(),
                row.meetsNeeds().isEmpty() ? onlyPlace.meetsNeeds() : row.meetsNeeds(),
                onlyPlace.minAge(),
                onlyPlace.open());
        return after.equals(onlyPlace) ? Optional.empty() : Optional.of(after);
    }

    private static java.time.@Nullable LocalDate latest(CompanyFacts row, CompanyFacts known) {
        var a = row.lastContact();
        var b = known.lastContact();
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    private static <T> @Nullable T orKeep(@Nullable T found, @Nullable T known) {
        return found == null ? known : found;
    }
}
