package nl.opstap.company.imports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.opstap.company.companies.Channel;
import nl.opstap.company.companies.CompanyFacts;
import nl.opstap.company.companies.CompanyName;
import nl.opstap.company.companies.EstablishmentNumber;
import nl.opstap.company.companies.KvkNumber;
import nl.opstap.company.companies.Postcode;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.places.PlaceFacts;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.sheets.SheetDate;
import nl.opstap.platform.sheets.Spreadsheet.Line;
import nl.opstap.platform.web.Bsn;
import org.jspecify.annotations.Nullable;

/** Understands the cells of a row by the mapping of the columns, and notes everything that is wrong at once. */
class RowReader {
    private static final Map<String, SupportNeed> NEEDS = Map.ofEntries(
            Map.entry("prikkelarm", SupportNeed.LOW_STIMULI),
            Map.entry("vaste begeleider", SupportNeed.FIXED_SUPERVISOR),
            Map.entry("korte instructies", SupportNeed.SHORT_INSTRUCTIONS),
            Map.entry("rolstoeltoegankelijk", SupportNeed.WHEELCHAIR_ACCESS),
            Map.entry("aangepaste tijden", SupportNeed.ADAPTED_HOURS),
            Map.entry("een op een start", SupportNeed.ONE_TO_ONE_START),
            Map.entry("vaste structuur", SupportNeed.FIXED_ROUTINE),
            Map.entry("uitleg met plaatjes", SupportNeed.VISUAL_INSTRUCTIONS),
            Map.entry("extra pauzes", SupportNeed.EXTRA_BREAKS),
            Map.entry("geen klantcontact", SupportNeed.NO_CUSTOMER_CONTACT),
            Map.entry("licht werk", SupportNeed.LIGHT_PHYSICAL_WORK));
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern SEATS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern BETWEEN_NEEDS = Pattern.compile("[,;/+]");
    private static final String BLOTTED_OUT = "[weggehaald: lijkt op een BSN]";
    private static final int LONGEST_CELL = 1000;
    private static final int LONGEST_SHORT_CELL = 200;
    /** Below this age no stage in a company is allowed. */
    private static final int MIN_AGE = 14;

    private final Map<Column, Integer> mapping;
    private final LocalDate offeredFrom;
    private final LocalDate offeredUntil;

    /** Offers count from the school year of today to the end of the next: the spreadsheet names no period. */
    RowReader(Map<Column, Integer> mapping, LocalDate today) {
        this.mapping = mapping;
        var year = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
        this.offeredFrom = LocalDate.of(year, 8, 1);
        this.offeredUntil = LocalDate.of(year + 2, 7, 31);
    }

    ReadRow read(Line line) {
        var codes = EnumSet.noneOf(RowCode.class);
        var cells = withoutBsn(line, codes);
        var name = cell(cells, Column.NAME);
        var kvkText = cell(cells, Column.KVK);
        if (name.isEmpty()) {
            codes.add(RowCode.NAME_MISSING);
        }
        var kvk = kvk(kvkText, codes);
        var establishment = establishment(cell(cells, Column.ESTABLISHMENT), codes);
        var postcode = postcode(cell(cells, Column.POSTCODE), codes);
        var sector = sector(cell(cells, Column.SECTOR), codes);
        var channel = channel(cell(cells, Column.CHANNEL), codes);
        var lastContact = date(cell(cells, Column.LAST_CONTACT), codes);
        var email = email(cell(cells, Column.EMAIL), codes);
        var place = place(cells, sector, codes);
        var company = codes.stream().anyMatch(RowCode::refuses)
                ? null
                : new CompanyFacts(
                        name,
                        kvk,
                        establishment,
                        sector,
                        channel,
                        orNull(cell(cells, Column.STREET)),
                        postcode,
                        orNull(cell(cells, Column.CITY)),
                        null,
                        orNull(cell(cells, Column.CONTACT)),
                        orNull(cell(cells, Column.PHONE)),
                        email,
                        orNull(cell(cells, Column.WEBSITE)),
                        lastContact,
                        true);
        return new ReadRow(
                line.number(),
                cells,
                company,
                company == null ? null : place,
                cell(cells, Column.REMARK),
                codes,
                name,
                CompanyName.key(name),
                kvk == null ? "" : kvk.digits() + (establishment == null ? "" : "/" + establishment.digits()),
                Postcode.bare(cell(cells, Column.POSTCODE)),
                CompanyName.key(cell(cells, Column.STREET) + " " + cell(cells, Column.CITY)));
    }

    /** A phone number may have nine digits; everywhere else nine that fit are a BSN. */
    private List<String> withoutBsn(Line line, Set<RowCode> codes) {
        var phone = mapping.getOrDefault(Column.PHONE, -1);
        var cells = line.cells().toArray(String[]::new);
        for (int index = 0; index < cells.length; index++) {
            var shortCell = index != mapping.getOrDefault(Column.REMARK, -1);
            if (cells[index].length() > (shortCell ? LONGEST_SHORT_CELL : LONGEST_CELL)) {
                codes.add(RowCode.TOO_LONG);
            }
            // Once blotted out it is told again at every later look.
            if (cells[index].equals(BLOTTED_OUT) || (index != phone && Bsn.in(cells[index]))) {
                codes.add(RowCode.BSN_FOUND);
                cells[index] = BLOTTED_OUT;
            }
        }
        return List.of(cells);
    }

    private String cell(List<String> cells, Column column) {
        var index = mapping.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
    }

    private static @Nullable KvkNumber kvk(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            return null;
        }
        var number = KvkNumber.read(text);
        if (number.isEmpty()) {
            var digits = KvkNumber.withoutSeparators(text);
            codes.add(
                    digits.matches("[0-9]+") && digits.length() < KvkNumber.LENGTH
                            ? RowCode.KVK_TOO_SHORT
                            : RowCode.KVK_INVALID);
        } else if (!number.get().digits().equals(text)) {
            codes.add(RowCode.KVK_CLEANED);
        }
        return number.orElse(null);
    }

    private static @Nullable EstablishmentNumber establishment(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            return null;
        }
        var number = EstablishmentNumber.read(text);
        if (number.isEmpty()) {
            codes.add(RowCode.ESTABLISHMENT_INVALID);
        }
        return number.orElse(null);
    }

    private static @Nullable Postcode postcode(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (Postcode.read(text)) {
            case Postcode.Valid valid -> {
                if (!text.equals(valid.value()) && !text.equals(valid.postcode().printed())) {
                    codes.add(RowCode.POSTCODE_CLEANED);
                }
                yield valid.postcode();
            }
            case Postcode.LettersNeverIssued _ -> {
                codes.add(RowCode.POSTCODE_LETTERS_NEVER_ISSUED);
                yield null;
            }
            case Postcode.Impossible _ -> {
                codes.add(RowCode.POSTCODE_IMPOSSIBLE);
                yield null;
            }
        };
    }

    private static Sector sector(String text, Set<RowCode> codes) {
        var sector = Sector.fromDutch(text);
        if (sector.isEmpty()) {
            codes.add(RowCode.SECTOR_UNKNOWN);
        }
        return sector.orElse(Sector.OTHER);
    }

    private static Channel channel(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            codes.add(RowCode.CHANNEL_MISSING);
            return Channel.IMPORTED;
        }
        var channel = Channel.fromDutch(text);
        if (channel.isEmpty()) {
            codes.add(RowCode.CHANNEL_UNKNOWN);
        }
        return channel.orElse(Channel.IMPORTED);
    }

    private static @Nullable LocalDate date(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            return null;
        }
        var date = SheetDate.read(text);
        if (date.isEmpty()) {
            codes.add(RowCode.DATE_IMPOSSIBLE);
        }
        return date.orElse(null);
    }

    private static @Nullable String email(String text, Set<RowCode> codes) {
        if (text.isEmpty() || EMAIL.matcher(text).matches()) {
            return orNull(text);
        }
        codes.add(RowCode.EMAIL_INVALID);
        return null;
    }

    private @Nullable PlaceFacts place(List<String> cells, Sector sector, Set<RowCode> codes) {
        var text = cell(cells, Column.SEATS);
        if (text.isEmpty()) {
            return null;
        }
        if (!SEATS.matcher(text).matches()) {
            codes.add(RowCode.SEATS_INVALID);
            return null;
        }
        var seats = Integer.parseInt(text);
        var days = DaysOffer.read(cell(cells, Column.DAYS));
        if (days.isEmpty()) {
            codes.add(RowCode.DAYS_UNREADABLE);
            return null;
        }
        return seats == 0
                ? null
                : new PlaceFacts(
                        "Stageplaats",
                        sector,
                        PlaceFacts.phasesFor(days.get().minDays(), days.get().maxDays()),
                        days.get().weekdays(),
                        days.get().maxDays(),
                        seats,
                        offeredFrom,
                        offeredUntil,
                        PlaceFacts.Leerweg.STAGE,
                        PlaceFacts.Prospect.UNKNOWN,
                        List.copyOf(needs(cell(cells, Column.NEEDS), codes)),
                        MIN_AGE,
                        true);
    }

    private static Set<SupportNeed> needs(String text, Set<RowCode> codes) {
        var needs = new TreeSet<SupportNeed>();
        for (var word : BETWEEN_NEEDS.split(text)) {
            var key = CompanyName.key(word);
            if (key.isEmpty()) {
                continue;
            }
            var need = NEEDS.get(key);
            if (need == null) {
                codes.add(RowCode.NEED_UNKNOWN);
            } else {
                needs.add(need);
            }
        }
        return needs;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
