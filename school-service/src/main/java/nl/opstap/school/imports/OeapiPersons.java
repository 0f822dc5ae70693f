package nl.opstap.school.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.sheets.Meaning;
import nl.opstap.platform.sheets.Spreadsheet;
import nl.opstap.platform.web.Bsn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Students as the Open Education API gives them (OEAPI, openonderwijsapi.nl): an array of persons, or the page that
 * {@code GET /persons} answers. Each person becomes a line under the headings a sheet would have, so that everything
 * after it is the same. An association that holds its person is read as that person.
 *
 * <p>The shape is that of {@code Person}, {@code IdentifierEntry} and {@code Address} in versions 5 and 6 of
 * github.com/open-education-api/specification, which spell two names differently. A person there has no class, mentor or
 * uitstroomprofiel; {@code ext}, meant for what the standard lacks, may tell them under the headings of a sheet. Nothing
 * else of a person is read, so that nothing else can be kept; who is no student of the school is passed over.
 */
final class OeapiPersons {
    static final String ENCODING = "oeapi";
    private static final String STATE_NUMBER = "bsn";

    /** Cut off here, so that the row is refused for it and not kept whole. */
    private static final int LONGEST_VALUE = 2000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .maxStringLength(200_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private final int mostRows;
    private final List<Person> persons = new ArrayList<>();

    private OeapiPersons(JsonParser json, int mostRows) {
        this.json = json;
        this.mostRows = mostRows;
    }

    /** A list begins with a bracket or brace in JSON, and with a heading in any other file. */
    static boolean isOne(byte[] file) {
        var start =
                file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        while (start < file.length && Character.isWhitespace(file[start])) {
            start++;
        }
        return start < file.length && (file[start] == '[' || file[start] == '{');
    }

    /** @param mostRows of more the reading stops, one beyond */
    static Spreadsheet read(byte[] file, int mostRows) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), file)) {
            return new OeapiPersons(json, mostRows).sheet();
        } catch (JacksonException malformed) {
            throw refusal();
        }
    }

    private static Problem refusal() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "import-no-persons");
    }

    private Spreadsheet sheet() {
        if (json.nextToken() == JsonToken.START_ARRAY) {
            array();
        } else {
            page();
        }
        if (persons.size() <= mostRows && json.nextToken() != null) {
            throw refusal();
        }
        if (persons.isEmpty()) {
            throw refusal();
        }
        return laidOut();
    }

    private void page() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (name.equals("items") && value == JsonToken.START_ARRAY) {
                array();
                if (persons.size() > mostRows) {
                    return;
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void array() {
        for (int number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
            if (!json.hasToken(JsonToken.START_OBJECT)) {
                throw refusal();
            }
            var person = person(number);
            if (person.isStudent) {
                persons.add(person);
                if (persons.size() > mostRows) {
                    return;
                }
            }
        }
    }

    private Person person(int number) {
        var person = new Person(number);
        Person within = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var value = json.nextToken();
            switch (name) {
                case "primaryCode" -> code(value, person, true);
                case "otherCodes" -> each(value, () -> code(json.currentToken(), person, false));
                case "givenName" -> person.tell(Column.GIVEN_NAME, text(value), false);
                case "preferredName" -> person.tell(Column.GIVEN_NAME, text(value), true);
                case "surnamePrefix" -> person.tell(Column.INFIX, text(value), true);
                case "surname" -> person.tell(Column.FAMILY_NAME, text(value), true);
                case "dateOfBirth" -> person.tell(Column.BIRTH_DATE, text(value), true);
                case "address" -> address(value, person);
                case "affiliations" -> affiliations(value, person);
                case "role" -> person.isStudent &= text(value).equals("student");
                case "person" -> {
                    if (value == JsonToken.START_OBJECT) {
                        within = person(number);
                    } else {
                        json.skipChildren();
                    }
                }
                case "ext" -> ext(value, person);
                default -> json.skipChildren();
            }
        }
        if (within != null) {
            within.isStudent &= person.isStudent;
            return within;
        }
        return person;
    }

    private void each(JsonToken value, Runnable item) {
        if (value != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.run();
        }
    }

    private void code(JsonToken value, Person person, boolean primary) {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        var type = "";
        var code = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var told = text(json.nextToken());
            switch (name) {
                case "codeType" -> type = told;
                case "code" -> code = told;
                default -> {
                    // Nothing else stands in a code.
                }
            }
        }
        person.carries(kindOf(type), code, primary);
    }

    /** {@code studentNumber} of version 5 and {@code student_number} of version 6 are one; an own type starts with {@code x-}. */
    private static String kindOf(String codeType) {
        return codeType.toLowerCase(Locale.ROOT).replaceFirst("^x-", "").replaceAll("[^a-z0-9]", "");
    }

    private void address(JsonToken value, Person person) {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var told = text(json.nextToken());
            if (name.equals("postCode") || name.equals("postalCode")) {
                person.tell(Column.POSTCODE, told, true);
            }
        }
    }

    private void affiliations(JsonToken value, Person person) {
        if (value == JsonToken.START_ARRAY) {
            var all = new ArrayList<String>();
            each(value, () -> all.add(text(json.currentToken())));
            person.isStudent &= all.isEmpty() || all.contains("student");
        } else {
            json.skipChildren();
        }
    }

    private void ext(JsonToken value, Person person) {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var heading = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            var told = text(json.nextToken());
            if (RowReader.isNumberOfTheState(heading) || RowReader.isNumberOfTheState(kindOf(name))) {
                person.carries(STATE_NUMBER, told, false);
            } else {
                Meaning.named(Column.class, heading).ifPresent(column -> person.tell(column, told, false));
            }
        }
    }

    /** The value under the parser as a sheet would show it; of what has parts nothing, passed over. */
    private String text(JsonToken value) {
        if (value != JsonToken.VALUE_STRING && !value.isNumeric()) {
            json.skipChildren();
            return "";
        }
        var text = json.getString();
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            // No text, and no database keeps it.
            throw refusal();
        }
        return text.substring(0, Math.min(text.length(), LONGEST_VALUE)).strip();
    }

    private Spreadsheet laidOut() {
        var columns = Stream.of(Column.values())
                .filter(column -> persons.stream().anyMatch(person -> person.told.containsKey(column)))
                .toList();
        var stateNumbers = persons.stream().anyMatch(person -> !person.stateNumber.isEmpty());
        if (columns.isEmpty() && !stateNumbers) {
            throw refusal();
        }
        var headings = columns.stream().map(column -> column.headings().getFirst());
        return new Spreadsheet(
                ENCODING,
                "",
                0,
                Stream.concat(headings, stateNumbers ? Stream.of(STATE_NUMBER) : Stream.empty())
                        .toList(),
                persons.stream()
                        .map(person -> new Spreadsheet.Line(person.number, person.cells(columns, stateNumbers)))
                        .toList());
    }

    /** What is read of one of them. */
    private static final class Person {
        final int number;
        final Map<Column, String> told = new EnumMap<>(Column.class);
        String stateNumber = "";
        boolean isStudent = true;
        private @Nullable String studentNumber;

        /** @param number place in the list, from 1 */
        Person(int number) {
            this.number = number;
        }

        /** @param rather than what another attribute tells of the same */
        void tell(Column column, String value, boolean rather) {
            if (rather && !value.isEmpty()) {
                told.put(column, value);
            } else {
                told.merge(column, value, (present, other) -> present.isEmpty() ? other : present);
            }
        }

        void carries(String kind, String code, boolean primary) {
            if (kind.equals("studentnumber")) {
                tell(Column.NUMBER, code, studentNumber == null || primary);
                studentNumber = code;
            } else if (RowReader.isNumberOfTheState(kind) || kind.equals("nationalidentitynumber") || Bsn.in(code)) {
                stateNumber = code;
            } else if (primary && kind.equals("identifier")) {
                tell(Column.NUMBER, code, false);
            }
        }

        List<String> cells(List<Column> columns, boolean withStateNumber) {
            var cells = columns.stream().map(column -> told.getOrDefault(column, ""));
            return Stream.concat(cells, withStateNumber ? Stream.of(stateNumber) : Stream.empty())
                    .toList();
        }
    }
}
