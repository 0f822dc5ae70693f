package nl.opstap.company.monitor;

import java.util.List;

/** How unequally something is divided, as Corrado Gini defined it in 1912. */
final class Gini {
    private Gini() {}

    /**
     * Half the mean difference between any two, in parts of their mean.
     *
     * @param shares what each has, none below nothing
     * @return from 0, where all have the same, to almost 1, where one has everything; 0 when nobody has anything
     */
    static double of(List<Double> shares) {
        var sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0) {
            return 0;
        }
        var differences = shares.stream()
                .mapToDouble(one -> shares.stream()
                        .mapToDouble(other -> Math.abs(one - other))
                        .sum())
                .sum();
        return differences / (2 * shares.size() * sum);
    }
}
