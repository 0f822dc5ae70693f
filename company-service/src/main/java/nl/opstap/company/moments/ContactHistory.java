package nl.opstap.company.moments;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.moments.ContactMoments.After;
import nl.opstap.company.moments.ContactMoments.DayCount;
import nl.opstap.company.moments.ContactMoments.Filter;
import nl.opstap.platform.sheets.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who contacted which companies: of one company, and of the region per month. */
@Service
@Transactional(readOnly = true)
public class ContactHistory {
    private static final int MOST = 10_000;
    private static final List<String> HEADERS =
            List.of("Datum", "Organisatie", "Bedrijf", "Doel", "Hoe", "Door", "Gesproken met", "Notitie");

    private final ContactMoments moments;
    private final KeepCompanies companies;

    ContactHistory(ContactMoments moments, KeepCompanies companies) {
        this.moments = moments;
        this.companies = companies;
    }

    /** Which of these companies anybody ever contacted. */
    public Set<UUID> anyOf(Collection<UUID> companyIds) {
        return moments.anyOf(companyIds);
    }

    List<ContactMoment> ofCompany(UUID companyId, After after, int limit) {
        companies.require(companyId);
        return moments.list(Filter.ofCompany(companyId), after, limit);
    }

    List<ContactMoment> list(Filter filter, After after, int limit) {
        return moments.list(filter, after, limit);
    }

    List<DayCount> perDay(Filter filter) {
        return moments.perDay(filter);
    }

    /** The list as a spreadsheet; the last columns are filled for the own contacts only. */
    byte[] export(Filter filter) {
        return CsvFile.of(
                HEADERS, moments.list(filter, After.START, MOST).stream().map(ContactHistory::cells));
    }

    private static List<String> cells(ContactMoment moment) {
        var shared = Stream.of(
                moment.on().toString(),
                text(moment.organisation()),
                moment.company(),
                moment.purpose().dutch());
        var account = moment.account();
        var own = account == null
                ? Stream.of("", "", "", "")
                : Stream.of(
                        account.channel().dutch(),
                        moment.loggedByName(),
                        text(account.spokeWith()),
                        text(account.summary()));
        return Stream.concat(shared, own).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
