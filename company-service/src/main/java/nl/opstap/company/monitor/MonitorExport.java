package nl.opstap.company.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import nl.opstap.platform.sheets.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The numbers of the monitor as a table, one number a line. They are taken from the same answers as the screen, as they are
 * shown there: what is hidden from the reader is hidden here.
 */
@Component
class MonitorExport {
    private final SupplyAndDemand supplyAndDemand;
    private final ContactPressure pressure;
    private final SharesOfSchools shares;
    private final UnusedPlaces unused;
    private final OutflowResults outflow;

    MonitorExport(
            SupplyAndDemand supplyAndDemand,
            ContactPressure pressure,
            SharesOfSchools shares,
            UnusedPlaces unused,
            OutflowResults outflow) {
        this.supplyAndDemand = supplyAndDemand;
        this.pressure = pressure;
        this.shares = shares;
        this.unused = unused;
        this.outflow = outflow;
    }

    /** @param onlySchool the school that sees its own numbers exactly; null for the whole region, small ones hidden */
    byte[] csv(@Nullable UUID onlySchool) {
        var table = new Table();
        supply(table, onlySchool);
        shares(table, onlySchool);
        unused(table, onlySchool);
        pressure(table);
        outflow(table, onlySchool);
        return CsvFile.of(
                List.of(
                        table.word("column.part"),
                        table.word("column.by"),
                        table.word("column.of"),
                        table.word("column.what"),
                        table.word("column.number")),
                table.lines.stream());
    }

    private void supply(Table table, @Nullable UUID onlySchool) {
        var numbers = supplyAndDemand.numbers(onlySchool);
        table.add("supply", "all", "", "companies", numbers.companies());
        supply(table, "all", "", numbers.total());
        numbers.bySector().forEach(line -> supply(table, "sector", table.word("sector." + line.of()), line));
        numbers.byPhase().forEach(line -> supply(table, "phase", table.phase(line.of()), line));
        numbers.byMunicipality().forEach(line -> balance(table, "municipality", table.known(line.of()), line));
        numbers.byLeerweg()
                .forEach(line -> balance(
                        table,
                        "leerweg",
                        line.of().isEmpty() ? table.known("") : table.word("leerweg." + line.of()),
                        line));
        table.add("demand", "all", "", "searching", numbers.searching().shown());
        table.add("demand", "all", "", "emptyHanded", numbers.emptyHanded().shown());
        numbers.demandByPhase()
                .forEach(line -> table.add(
                        "demand",
                        "phase",
                        table.phase(String.valueOf(line.phase())),
                        "searching",
                        line.searching().shown()));
        for (var line : numbers.bySchool()) {
            table.add(
                    "demand",
                    "school",
                    line.school(),
                    "searching",
                    line.searching().shown());
            table.add(
                    "demand",
                    "school",
                    line.school(),
                    "emptyHanded",
                    line.emptyHanded().shown());
        }
    }

    private static void supply(Table table, String by, String of, SupplyAndDemand.Supply line) {
        table.add("supply", by, of, "offered", line.offered());
        table.add("supply", by, of, "free", line.free());
        table.add("supply", by, of, "held", line.held());
        table.add("supply", by, of, "filled", line.filled());
    }

    private static void balance(Table table, String by, String of, SupplyAndDemand.Balance line) {
        supply(
                table,
                by,
                of,
                new SupplyAndDemand.Supply(line.of(), line.offered(), line.held(), line.filled(), line.free()));
        table.add("demand", by, of, "searching", line.searching().shown());
    }

    private void shares(Table table, @Nullable UUID onlySchool) {
        var numbers = shares.shares(onlySchool);
        for (var line : numbers.schools()) {
            share(table, line.school(), "asked", line.asked());
            share(table, line.school(), "given", line.offered());
            share(table, line.school(), "taken", line.filled());
        }
        for (var quarter : numbers.trend()) {
            var gini = quarter.gini();
            if (gini != null) {
                table.add(
                        "shares",
                        "quarter",
                        quarter.from().toString(),
                        "gini",
                        String.format(Locale.forLanguageTag("nl"), "%.3f", gini));
            }
        }
    }

    private static void share(Table table, String school, String what, SharesOfSchools.Share share) {
        var percent = share.percent();
        table.add("shares", "school", school, what, share.count().shown());
        if (percent != null) {
            table.add("shares", "school", school, what + "Percent", percent);
        }
    }

    private void unused(Table table, @Nullable UUID onlySchool) {
        var numbers = unused.places(onlySchool);
        table.add("unused", "all", "", "places", numbers.total());
        table.add("unused", "all", "", "free", numbers.freeSeats());
        for (var place : numbers.places()) {
            var of = place.company() + ", " + place.title();
            table.add("unused", "place", of, "free", place.free());
            place.fits()
                    .forEach(fit -> table.add(
                            "unused",
                            "placeAndSchool",
                            of + ", " + fit.school(),
                            "fitting",
                            fit.students().shown()));
        }
    }

    private void pressure(Table table) {
        var numbers = pressure.lastHalfYear();
        table.add("pressure", "all", "", "contacts", numbers.contacts());
        table.add("pressure", "all", "", "companies", numbers.companies());
        table.add("pressure", "all", "", "joined", numbers.joined());
        table.add("pressure", "all", "", "overlapping", numbers.overlapping());
        numbers.weeks()
                .forEach(week -> table.add("pressure", "week", week.monday().toString(), "contacts", week.contacts()));
        for (var line : numbers.bySector()) {
            table.add("pressure", "sector", table.word("sector." + line.sector()), "contacts", line.contacts());
            table.add("pressure", "sector", table.word("sector." + line.sector()), "companies", line.companies());
        }
        numbers.busiest()
                .forEach(line -> table.add("pressure", "company", line.company(), "contacts", line.contacts()));
    }

    private void outflow(Table table, @Nullable UUID onlySchool) {
        for (var at : outflow.results(onlySchool).months()) {
            var month = String.valueOf(at.month());
            at.situations()
                    .forEach(line -> table.add(
                            "outflow",
                            "month",
                            month,
                            "situation." + line.situation(),
                            line.students().shown()));
            table.add("outflow", "month", month, "students", at.students().shown());
        }
    }

    /** Lines in the words of the screen. */
    private static final class Table {
        private final ResourceBundle words = ResourceBundle.getBundle("monitor/export", Locale.of("nl"));
        private final List<List<String>> lines = new ArrayList<>();

        String word(String key) {
            return words.getString(key);
        }

        /** A student in a phase nobody knows a word for is in no phase yet. */
        String phase(String of) {
            return words.containsKey("phase." + of) ? word("phase." + of) : of;
        }

        String known(String of) {
            return of.isEmpty() ? word("unknown") : of;
        }

        void add(String part, String by, String of, String what, int number) {
            add(part, by, of, what, String.valueOf(number));
        }

        void add(String part, String by, String of, String what, String number) {
            lines.add(List.of(word("part." + part), word("by." + by), of, word("what." + what), number));
        }
    }
}
