package io.ringdown.mapping.cell;

import com.dashjoin.jsonata.Jsonata.EntryCallback;
import com.dashjoin.jsonata.Jsonata.ExitCallback;
import com.dashjoin.jsonata.Jsonata.Frame;
import com.dashjoin.jsonata.Parser.Symbol;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one evaluation has left of time, depth and size. JSONata's own bounds know no size; here every intermediate value is
 * weighed (characters of texts, one for each other part), so that what a function is given and returns stays small.
 */
final class Budget implements EntryCallback, ExitCallback {
    private static final int DEEPEST_VALUE = 500;
    /** Evaluations and characters after which the clock counts: a cell must not fail because its thread had to wait. */
    private static final int PATIENT_STEPS = 20_000;

    private static final long PATIENT_WEIGHT = 4_000_000;

    private final Bounds bounds;
    private final long end;
    private final Object root;
    private final Map<Object, Integer> weights = new IdentityHashMap<>(4);
    private int depth;
    private int steps;
    private long weighed;

    Budget(Bounds bounds, Object root) {
        this.bounds = bounds;
        this.end = System.nanoTime() + bounds.cellTime().toNanos();
        this.root = root;
    }

    /** The bindings that make JSONata ask this budget. */
    Frame frame() {
        Frame frame = new Frame(null);
        frame.setEvaluateEntryCallback(this);
        frame.setEvaluateExitCallback(this);
        return frame;
    }

    @Override
    public void callback(Symbol expression, Object input, Frame environment) {
        if (++depth > bounds.cellDepth()) {
            throw new CellFailure("deeper than " + bounds.cellDepth() + " evaluations");
        }
    }

    @Override
    public void callback(Symbol expression, Object input, Frame environment, Object result) {
        depth--;
        long weight = weigh(result, 0);
        if (weight > bounds.documentBytes()) {
            throw new CellFailure("a value larger than " + bounds.documentBytes());
        }
        weighed += weight;
        checkTime();
    }

    private void checkTime() {
        boolean busy = ++steps > PATIENT_STEPS || weighed > PATIENT_WEIGHT;
        if (busy && System.nanoTime() - end > 0) {
            throw new CellFailure("longer than " + bounds.cellTime().toMillis() + " ms");
        }
    }

    private long weigh(Object value, int nested) {
        if (value instanceof String text) {
            return text.length();
        }
        boolean list = value instanceof List;
        if (value == root) {
            return 0;
        }
        if (!list && !(value instanceof Map)) {
            return 1;
        }
        Integer known = weights.get(value);
        if (known != null) {
            return known;
        }
        if (nested > DEEPEST_VALUE) {
            throw new CellFailure("a value nested deeper than " + DEEPEST_VALUE);
        }
        int size = list ? ((List<?>) value).size() : ((Map<?, ?>) value).size();
        long weight = 1L + size;
        if (weight <= bounds.documentBytes()) {
            Iterable<?> parts = list ? (List<?>) value : ((Map<?, ?>) value).values();
            for (Object part : parts) {
                weight += weigh(part, nested + 1);
                if (weight > bounds.documentBytes()) {
                    break;
                }
            }
        }
        weights.put(value, (int) Math.min(weight, Integer.MAX_VALUE));
        return weight;
    }
}
