package nl.opstap.placement.allocation.solving;

/**
 * Prices of seats that prove a total cost minimal: a free seat costs nothing, and nobody who is placed would rather pay
 * the price of another place. OR-Tools gives none for a flow, so they are the shortest ways from each place to a free seat
 * (Bellman-Ford), as the answer lies.
 */
final class Prices {
    private Prices() {}

    /** @param chosen of the least cost among the allowed; with anything else this would not end */
    static long[] of(Instance instance, int[] chosen, Seats.Allowed allowed) {
        var highest = (instance.places() + 1L) * Instance.MOST_COST;
        var taken = new int[instance.places()];
        for (var option : chosen) {
            if (option != Outcome.NONE) {
                taken[instance.place(option)]++;
            }
        }
        var prices = new long[instance.places()];
        for (var place = 0; place < prices.length; place++) {
            prices[place] = taken[place] < instance.capacity(place) ? 0 : highest;
        }
        lower(instance, chosen, allowed, prices);
        return prices;
    }

    static long paid(Instance instance, int option, long[] prices) {
        return instance.cost(option) + prices[instance.place(option)];
    }

    /** A price falls as long as somebody who holds a seat would be better off elsewhere. */
    private static void lower(Instance instance, int[] chosen, Seats.Allowed allowed, long[] prices) {
        var active = new int[instance.options()];
        var from = new int[instance.students() + 1];
        for (var student = 0; student < instance.students(); student++) {
            var next = from[student];
            if (chosen[student] != Outcome.NONE) {
                for (var option = instance.first(student); option < instance.first(student + 1); option++) {
                    if (allowed.test(student, option)) {
                        active[next++] = option;
                    }
                }
            }
            from[student + 1] = next;
        }
        var changed = true;
        for (var pass = 0; changed; pass++) {
            if (pass > instance.places() + 1) {
                throw new IllegalStateException("The answer is not of the least cost");
            }
            changed = false;
            for (var student = 0; student < chosen.length; student++) {
                if (chosen[student] == Outcome.NONE) {
                    continue;
                }
                var least = paid(instance, chosen[student], prices);
                var now = least;
                for (var index = from[student]; index < from[student + 1]; index++) {
                    least = Math.min(least, paid(instance, active[index], prices));
                }
                if (least < now) {
                    prices[instance.place(chosen[student])] -= now - least;
                    changed = true;
                }
            }
        }
    }
}
