package nl.opstap.school.imports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.opstap.platform.sheets.SheetDate;
import nl.opstap.platform.sheets.Spelling;
import nl.opstap.platform.sheets.Spreadsheet.Line;
import nl.opstap.platform.web.Bsn;
import nl.opstap.school.students.Profile;
import nl.opstap.school.students.Track;
import org.jspecify.annotations.Nullable;

/** Understands the cells of a row by the mapping of the columns, and notes everything that is wrong at once. */
class RowReader {
    private static final Map<String, Track> TRACKS = Map.ofEntries(
            Map.entry("vso", Track.VSO),
            Map.entry("voortgezet speciaal onderwijs", Track.VSO),
            Map.entry("pro", Track.PRO),
            Map.entry("praktijkonderwijs", Track.PRO),
            Map.entry("entree", Track.ENTREE_BOL),
            Map.entry("entree bol", Track.ENTREE_BOL),
            Map.entry("entree bbl", Track.ENTREE_BBL));
    private static final Pattern MBO = Pattern.compile("(?:mbo )?(?:niveau )?(?:mbo)?([1-4]) (bol|bbl)");
    private static final Map<String, Profile> PROFILES = Map.ofEntries(
            Map.entry("arbeid", Profile.LABOUR_MARKET),
            Map.entry("arbeidsmarkt", Profile.LABOUR_MARKET),
            Map.entry("arbeidsmarktgericht", Profile.LABOUR_MARKET),
            Map.entry("werk", Profile.LABOUR_MARKET),
            Map.entry("vervolgonderwijs", Profile.FURTHER_EDUCATION),
            Map.entry("vervolgopleiding", Profile.FURTHER_EDUCATION),
            Map.entry("mbo", Profile.FURTHER_EDUCATION),
            Map.entry("dagbesteding", Profile.DAY_ACTIVITIES));
    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3})\\s*(?:[A-Za-z]{2})?");
    /** Columns that hold a number of the citizen whatever the digits, also where a spreadsheet lost the first zero. */
    private static final Set<String> NUMBERS_OF_THE_STATE = Set.of(
            "bsn",
            "bsn nummer",
            "burgerservicenummer",
            "pgn",
            "persoonsgebonden nummer",
            "onderwijsnummer",
            "sofinummer",
            "burgerservicenr",
            "persoonsgebondennummer");

    private static final String BLOTTED_OUT = "[weggehaald: lijkt op een BSN]";
    private static final int LONGEST_CELL = 1000;

    private final List<String> headers;
    private final Map<Column, Integer> mapping;
    private final Mentors mentors;
    private final @Nullable UUID ofMentor;

    /** @param ofMentor whose own class the list is; absent when it is the school's */
    RowReader(List<String> headers, Map<Column, Integer> mapping, Mentors mentors, @Nullable UUID ofMentor) {
        this.headers = headers;
        this.mapping = mapping;
        this.mentors = mentors;
        this.ofMentor = ofMentor;
    }

    ReadRow read(Line line) {
        var codes = EnumSet.noneOf(RowCode.class);
        var cells = cleaned(line, codes);
        var number = cell(cells, Column.NUMBER);
        if (number.isEmpty()) {
            codes.add(RowCode.NUMBER_MISSING);
        }
        var brought = new Brought(
                number,
                orNull(cell(cells, Column.GIVEN_NAME)),
                mapping.containsKey(Column.INFIX),
                orNull(cell(cells, Column.INFIX)),
                orNull(cell(cells, Column.FAMILY_NAME)),
                date(cell(cells, Column.BIRTH_DATE), codes),
                orNull(cell(cells, Column.CLASS)),
                track(cell(cells, Column.TRACK), codes),
                crebo(cell(cells, Column.CREBO), codes),
                profile(cell(cells, Column.PROFILE), codes),
                mentor(cell(cells, Column.MENTOR), codes),
                date(cell(cells, Column.LEAVES), codes),
                postcode4(cell(cells, Column.POSTCODE), codes));
        return new ReadRow(line.number(), cells, brought, codes);
    }

    /** What must not be kept goes before anything else sees it. */
    private List<String> cleaned(Line line, Set<RowCode> codes) {
        var cells = line.cells().toArray(String[]::new);
        for (int index = 0; index < cells.length; index++) {
            if (cells[index].length() > LONGEST_CELL) {
                codes.add(RowCode.TOO_LONG);
                cells[index] = cells[index].substring(0, LONGEST_CELL);
            }
            if (Bsn.in(cells[index]) || isOfTheState(index, cells[index])) {
                codes.add(RowCode.BSN_FOUND);
                cells[index] = BLOTTED_OUT;
            }
        }
        var postcode = mapping.get(Column.POSTCODE);
        if (postcode != null && postcode < cells.length) {
            var whole = POSTCODE.matcher(cells[postcode]);
            cells[postcode] = whole.matches() ? whole.group(1) : cells[postcode];
        }
        return List.of(cells);
    }

    /** A cell that was blotted out before still tells why, when the columns are looked at again. */
    private boolean isOfTheState(int column, String cell) {
        return cell.equals(BLOTTED_OUT)
                || (!cell.isEmpty() && column < headers.size() && isNumberOfTheState(headers.get(column)));
    }

    static boolean isNumberOfTheState(String heading) {
        return NUMBERS_OF_THE_STATE.contains(Spelling.key(heading));
    }

    private String cell(List<String> cells, Column column) {
        var index = mapping.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
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

    private static @Nullable Track track(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            return null;
        }
        var key = Spelling.key(text);
        var mbo = MBO.matcher(key);
        if (mbo.matches()) {
            var level = mbo.group(1).equals("1") ? "ENTREE" : "MBO" + mbo.group(1);
            return Track.valueOf(level + "_" + mbo.group(2).toUpperCase(java.util.Locale.ROOT));
        }
        var track = TRACKS.get(key);
        if (track == null) {
            codes.add(RowCode.TRACK_UNKNOWN);
        }
        return track;
    }

    private static @Nullable String crebo(String text, Set<RowCode> codes) {
        var digits = text.replaceAll("\\s", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("[0-9]{5}")) {
            codes.add(RowCode.CREBO_INVALID);
            return null;
        }
        return digits;
    }

    private static @Nullable Profile profile(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            return null;
        }
        var profile = PROFILES.get(Spelling.key(text));
        if (profile == null) {
            codes.add(RowCode.PROFILE_UNKNOWN);
        }
        return profile;
    }

    private @Nullable UUID mentor(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            return ofMentor;
        }
        var named = mentors.named(text);
        if (ofMentor != null) {
            if (!named.contains(ofMentor)) {
                codes.add(RowCode.OF_ANOTHER_MENTOR);
            }
            return ofMentor;
        }
        if (named.size() != 1) {
            codes.add(named.isEmpty() ? RowCode.MENTOR_UNKNOWN : RowCode.MENTOR_SEVERAL);
            return null;
        }
        return named.getFirst();
    }

    private static @Nullable String postcode4(String text, Set<RowCode> codes) {
        if (text.isEmpty()) {
            return null;
        }
        var postcode = POSTCODE.matcher(text);
        if (!postcode.matches()) {
            codes.add(RowCode.POSTCODE_INVALID);
            return null;
        }
        return postcode.group(1);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
