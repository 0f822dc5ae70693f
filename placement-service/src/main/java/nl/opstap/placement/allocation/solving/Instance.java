package nl.opstap.placement.allocation.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a round is calculated from. Students and places are numbers here; whose they are, only the caller knows.
 *
 * <p>The options of all students lie behind one another: those of student {@code s} are numbered from {@link #first}
 * {@code (s)} to {@code first(s + 1)}, best liked first.
 */
public final class Instance {
    /** So that the sum of all prices fits in a long, whatever the size: 2^31 places of a million each. */
    public static final int MOST_COST = 1_000_000;

    private final int tiers;
    private final int[] tier;
    private final int[] order;
    private final int[] place;
    private final int[] arrival;
    private final int[] capacity;
    private final int[] first;
    private final int[] option;
    private final int[] cost;

    private Instance(int tiers, int[] tier, int[] order, int[] arrival, int[] capacity, Options options) {
        this.tiers = tiers;
        this.tier = tier;
        this.order = order;
        this.arrival = arrival;
        this.capacity = capacity;
        this.first = options.first;
        this.option = options.place;
        this.cost = options.cost;
        this.place = new int[order.length];
        for (var position = 0; position < order.length; position++) {
            place[order[position]] = position;
        }
    }

    /**
     * One student.
     *
     * @param key decides the lottery, with the seed
     * @param tier 0 goes first
     * @param hardship how many places there are by objective facts; whoever has few goes first within the tier
     * @param arrival when the school put the student in; only first come, first served asks
     * @param options the places that fit, best liked first
     */
    public record Student(UUID key, int tier, int hardship, long arrival, List<Option> options) {}

    /** @param cost of this place for this student: the lower, the better it suits */
    public record Option(int place, int cost) {}

    private record Options(int[] first, int[] place, int[] cost) {
        static Options of(List<Student> students, int places) {
            var total = students.stream().mapToInt(s -> s.options().size()).sum();
            var options = new Options(new int[students.size() + 1], new int[total], new int[total]);
            var next = 0;
            for (var student = 0; student < students.size(); student++) {
                for (var option : students.get(student).options()) {
                    if (option.cost() < 0 || option.cost() > MOST_COST) {
                        throw new IllegalArgumentException("A cost of " + option.cost());
                    }
                    if (option.place() < 0 || option.place() >= places) {
                        throw new IllegalArgumentException("There is no place " + option.place());
                    }
                    options.place[next] = option.place();
                    options.cost[next++] = option.cost();
                }
                options.first[student + 1] = next;
            }
            return options;
        }
    }

    /** Puts the students in order: tier, fewest places, then the lottery of the seed. */
    public static Instance of(List<Student> students, List<Integer> capacities, String seed) {
        var lottery = new Lottery(seed);
        var drawn = students.stream()
                .mapToLong(student -> lottery.numberOf(student.key()))
                .toArray();
        var order = IntStream.range(0, students.size())
                .boxed()
                .sorted((a, b) -> {
                    var one = students.get(a);
                    var other = students.get(b);
                    return one.tier() != other.tier()
                            ? Integer.compare(one.tier(), other.tier())
                            : one.hardship() != other.hardship()
                                    ? Integer.compare(one.hardship(), other.hardship())
                                    : drawn[a] != drawn[b]
                                            ? Long.compareUnsigned(drawn[a], drawn[b])
                                            : one.key().compareTo(other.key());
                })
                .mapToInt(Integer::intValue)
                .toArray();
        var arrived = IntStream.range(0, students.size())
                .boxed()
                .sorted((a, b) -> students.get(a).arrival() != students.get(b).arrival()
                        ? Long.compare(
                                students.get(a).arrival(), students.get(b).arrival())
                        : Long.compareUnsigned(drawn[a], drawn[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Instance(
                students.stream().mapToInt(Student::tier).max().orElse(-1) + 1,
                students.stream().mapToInt(Student::tier).toArray(),
                order,
                arrived,
                capacities.stream().mapToInt(Integer::intValue).toArray(),
                Options.of(students, capacities.size()));
    }

    public int students() {
        return tier.length;
    }

    public int places() {
        return capacity.length;
    }

    public int options() {
        return option.length;
    }

    public int tiers() {
        return tiers;
    }

    public int tier(int student) {
        return tier[student];
    }

    public int capacity(int place) {
        return capacity[place];
    }

    public int first(int student) {
        return first[student];
    }

    /** The place of an option. */
    public int place(int number) {
        return option[number];
    }

    public int cost(int number) {
        return cost[number];
    }

    /** How well a student likes an option: 1 is best. */
    public int rank(int student, int number) {
        return number - first[student] + 1;
    }

    /** Who goes first, second … */
    public int inOrder(int position) {
        return order[position];
    }

    /** Where a student stands in the order, from 0. */
    public int position(int student) {
        return place[student];
    }

    /** Who came first, second … */
    public int inOrderOfArrival(int position) {
        return arrival[position];
    }

    /** The numbers as they are sent to the process that calculates. */
    List<int[]> numbers() {
        return List.of(new int[] {tiers}, tier, order, arrival, capacity, first, option, cost);
    }

    static Instance ofNumbers(List<int[]> numbers) {
        return new Instance(
                numbers.get(0)[0],
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                new Options(numbers.get(5), numbers.get(6), numbers.get(7)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Instance that && same(numbers(), that.numbers());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(order) * 31 + Arrays.hashCode(cost);
    }

    private static boolean same(List<int[]> these, List<int[]> those) {
        var same = new ArrayList<Boolean>();
        for (var index = 0; index < these.size(); index++) {
            same.add(Arrays.equals(these.get(index), those.get(index)));
        }
        return !same.contains(false);
    }
}
