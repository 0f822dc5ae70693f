package nl.opstap.company.browsing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.opstap.company.browsing.PoolSearch.PlaceFilter;

/**
 * What a search of places looks at, column by column and from south to north. Walking along objects a processor waits for the
 * memory at each of them: 100,000 places take tens of milliseconds, and less than one like this.
 */
final class PlaceColumns {
    private final ListedCompany[] company;
    private final ListedPlace[] place;
    private final double[] latitude;
    private final double[] longitude;
    private final byte[] sector;
    private final int[] needs;
    private final byte[] phases;
    private final byte[] maxDays;
    private final int[] until;
    /** Those of companies that are not on the map stand behind the others. */
    private final int located;

    private PlaceColumns(int size, int located) {
        this.located = located;
        company = new ListedCompany[size];
        place = new ListedPlace[size];
        latitude = new double[size];
        longitude = new double[size];
        sector = new byte[size];
        needs = new int[size];
        phases = new byte[size];
        maxDays = new byte[size];
        until = new int[size];
    }

    static PlaceColumns of(Collection<ListedCompany> companies) {
        // What is no number comes last.
        var sorted = companies.stream()
                .sorted(Comparator.comparingDouble(PlaceColumns::latitude))
                .toList();
        var columns = new PlaceColumns(
                count(sorted.stream()), count(sorted.stream().filter(company -> company.location() != null)));
        var next = 0;
        for (var company : sorted) {
            for (var place : company.places()) {
                columns.set(next++, company, place);
            }
        }
        return columns;
    }

    private static double latitude(ListedCompany company) {
        return company.location() == null ? Double.NaN : company.location().latitude();
    }

    private static int count(Stream<ListedCompany> companies) {
        return companies.mapToInt(company -> company.places().size()).sum();
    }

    private void set(int index, ListedCompany of, ListedPlace offered) {
        company[index] = of;
        place[index] = offered;
        latitude[index] = latitude(of);
        longitude[index] = of.location() == null ? Double.NaN : of.location().longitude();
        sector[index] = (byte) offered.sector().ordinal();
        needs[index] = bits(offered.needs());
        phases[index] =
                (byte) offered.phases().stream().mapToInt(PlaceColumns::bit).sum();
        maxDays[index] = (byte) offered.maxDays();
        until[index] = (int) offered.until().toEpochDay();
    }

    private static int bits(Set<? extends Enum<?>> codes) {
        return codes.stream().mapToInt(code -> bit(code.ordinal())).sum();
    }

    private static int bit(int number) {
        return 1 << number;
    }

    /** Every place that fits, of companies in the box around the point; whether one of them is in reach is not worked out. */
    void fitting(PlaceFilter filter, BiConsumer<ListedCompany, ListedPlace> found) {
        var box = filter.around() == null ? null : filter.around().box();
        var first = box == null ? 0 : firstFrom(box.south());
        var last = box == null ? place.length : firstFrom(Math.nextUp(box.north()));
        var wantedSector = filter.sector() == null ? -1 : filter.sector().ordinal();
        var wantedNeeds = bits(filter.needs());
        var wantedPhase = filter.phase() == null ? 0 : bit(filter.phase());
        var days = filter.days() == null ? 0 : filter.days();
        var day = filter.freeFrom().toEpochDay();
        for (var index = first; index < last; index++) {
            if ((box == null || (longitude[index] >= box.west() && longitude[index] <= box.east()))
                    && (wantedSector < 0 || sector[index] == wantedSector)
                    && (needs[index] & wantedNeeds) == wantedNeeds
                    && (phases[index] & wantedPhase) == wantedPhase
                    && maxDays[index] >= days
                    && until[index] >= day) {
                found.accept(company[index], place[index]);
            }
        }
    }

    private int firstFrom(double wanted) {
        var low = 0;
        var high = located;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (latitude[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
