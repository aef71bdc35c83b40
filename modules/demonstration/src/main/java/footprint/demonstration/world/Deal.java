package footprint.demonstration.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/**
 * Deals labels to items so that each label is used as often as wanted and no item gets a label it cannot bear. When a
 * label is used up, room is made along the shortest chain of exchanges, so a deal that exists is always found.
 */
final class Deal<T, L> {

    private final List<T> items;
    private final List<L> labels;
    private final int[] room;
    private final BiPredicate<T, L> allowed;
    private final int[] dealt;

    private Deal(List<T> items, Map<L, Integer> wanted, BiPredicate<T, L> allowed) {
        this.items = items;
        this.labels = List.copyOf(wanted.keySet());
        this.room = labels.stream().mapToInt(wanted::get).toArray();
        this.allowed = allowed;
        this.dealt = new int[items.size()];
        Arrays.fill(dealt, -1);
    }

    /**
     * The label of each item, in the items' order.
     *
     * @param wanted how often each label may be used; in a stable order, so that a seed gives the same deal again
     * @throws IllegalStateException when no such deal exists: the targets contradict one another
     */
    static <T, L> List<L> of(String what, List<T> items, Map<L, Integer> wanted, BiPredicate<T, L> allowed, RandomGenerator random) {
        Deal<T, L> deal = new Deal<>(items, wanted, allowed);
        for (int item : Chance.order(items.size(), random)) {
            if (!deal.place(item, random)) {
                throw new IllegalStateException("No way to deal " + what + ": " + wanted + " among " + items.size());
            }
        }
        List<L> result = new ArrayList<>(items.size());
        for (int label : deal.dealt) {
            result.add(deal.labels.get(label));
        }
        return result;
    }

    private boolean place(int item, RandomGenerator random) {
        int first = random.nextInt(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            int label = (first + i) % labels.size();
            if (room[label] > 0 && bears(item, label)) {
                dealt[item] = label;
                room[label]--;
                return true;
            }
        }
        return exchange(item);
    }

    private boolean exchange(int item) {
        int[] mover = new int[labels.size()];
        int[] from = new int[labels.size()];
        Arrays.fill(mover, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int label = 0; label < labels.size(); label++) {
            if (bears(item, label)) {
                mover[label] = item;
                from[label] = -1;
                open.add(label);
            }
        }
        while (!open.isEmpty()) {
            int label = open.poll();
            if (room[label] > 0) {
                follow(label, mover, from);
                return true;
            }
            reach(label, mover, from, open);
        }
        return false;
    }

    private void reach(int label, int[] mover, int[] from, Deque<Integer> open) {
        for (int other = 0; other < labels.size(); other++) {
            for (int held = 0; mover[other] < 0 && held < dealt.length; held++) {
                if (dealt[held] == label && bears(held, other)) {
                    mover[other] = held;
                    from[other] = label;
                    open.add(other);
                }
            }
        }
    }

    private void follow(int label, int[] mover, int[] from) {
        room[label]--;
        for (int at = label; at >= 0; at = from[at]) {
            dealt[mover[at]] = at;
        }
    }

    private boolean bears(int item, int label) {
        return allowed.test(items.get(item), labels.get(label));
    }
}
