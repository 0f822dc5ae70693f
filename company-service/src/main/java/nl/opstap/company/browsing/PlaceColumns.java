package nl.opstap.company.browsing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
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

    /** Is shown what fits. */
    @FunctionalInterface
    interface Seeker {
        /**
         * @param kilometres from the point that is searched around, {@link Double#MAX_VALUE} when the company is not on the
         *     map, 0 without a point
         * @return within how many kilometres another is still worth showing
         */
        double see(ListedCompany company, ListedPlace place, double kilometres);
    }

    /** Shows places that fit: all of them without a point, else those in reach of it for as long as they are worth it. */
    void fitting(PlaceFilter filter, Seeker seeker) {
        var wanted = new Wanted(filter);
        if (filter.around() == null) {
            for (var index = 0; index < place.length; index++) {
                if (wanted.fits(index)) {
                    seeker.see(company[index], place[index], 0);
                }
            }
        } else {
            outwards(filter.around(), wanted, seeker);
        }
    }

    /** From the point to north and south alike. The nearest are seen early, and leave little of the rest worth looking at. */
    private void outwards(Around around, Wanted wanted, Seeker seeker) {
        var middle = around.middle().latitude();
        var north = firstFrom(middle);
        var south = north - 1;
        var reach = around;
        var box = reach.box();
        while (true) {
            var northward = north < located && latitude[north] <= box.north();
            var southward = south >= 0 && latitude[south] >= box.south();
            if (!northward && !southward) {
                break;
            }
            var nearerNorth = northward && (!southward || latitude[north] - middle <= middle - latitude[south]);
            var index = nearerNorth ? north++ : south--;
            if (longitude[index] >= box.west() && longitude[index] <= box.east() && wanted.fits(index)) {
                var kilometres = company[index].kilometresFrom(around.middle());
                if (kilometres <= reach.kilometres()) {
                    var worth = seeker.see(company[index], place[index], kilometres);
                    if (worth < reach.kilometres()) {
                        reach = new Around(around.middle(), worth);
                        box = reach.box();
                    }
                }
            }
        }
        if (reach.anywhere()) {
            for (var index = located; index < place.length; index++) {
                if (wanted.fits(index)) {
                    seeker.see(company[index], place[index], Double.MAX_VALUE);
                }
            }
        }
    }

    /** What is asked, as numbers to compare the columns with. */
    private final class Wanted {
        private final int sectorWanted;
        private final int needsWanted;
        private final int phaseWanted;
        private final int days;
        private final int day;

        Wanted(PlaceFilter filter) {
            sectorWanted = filter.sector() == null ? -1 : filter.sector().ordinal();
            needsWanted = bits(filter.needs());
            phaseWanted = filter.phase() == null ? 0 : bit(filter.phase());
            days = filter.days() == null ? 0 : filter.days();
            day = (int) filter.freeFrom().toEpochDay();
        }

        boolean fits(int index) {
            return (sectorWanted < 0 || sector[index] == sectorWanted)
                    && (needs[index] & needsWanted) == needsWanted
                    && (phases[index] & phaseWanted) == phaseWanted
                    && maxDays[index] >= days
                    && until[index] >= day;
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
