package io.ringdown.mapping;

import io.ringdown.mapping.cell.Cell;
import io.ringdown.mapping.cell.CellFailure;
import io.ringdown.mapping.cell.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a request as the mapping file shows it: data in which some texts are expressions. */
sealed interface Template {
    Template NOTHING = new Literal(null);

    /**
     * The data for these inputs, of maps, lists, texts, numbers and booleans; null for nothing.
     *
     * @throws Unrendered when an expression fails
     */
    Object render(View view);

    /** The same with the connection's own templates put in for the slots. */
    default Template bound(Map<String, Template> cells) {
        return this;
    }

    /** Names of the connection's values that its cells read. */
    default Set<String> values() {
        return Set.of();
    }

    /** Whether it only puts values beside each other, so that each still stands there as it is. */
    default boolean strings() {
        return false;
    }

    /** Data that stands there as it is. */
    record Literal(Object value) implements Template {
        @Override
        public Object render(View view) {
            return value;
        }
    }

    /** One expression. */
    record Formula(Cell cell, boolean secrets) implements Template {
        @Override
        public Set<String> values() {
            return cell.reads().values();
        }

        @Override
        public boolean strings() {
            return cell.isPlain();
        }

        @Override
        public Object render(View view) {
            try {
                return Trees.clean(cell.evaluate(secrets ? view.trusted() : view.plain()));
            } catch (CellFailure failure) {
                throw new Unrendered(cell.place() + ": " + failure.getMessage());
            }
        }
    }

    /** One expression that reads no secret, and of which an empty text stays. */
    record Kept(Cell cell) implements Template {
        @Override
        public Object render(View view) {
            try {
                return Trees.sound(cell.evaluate(view.plain()));
            } catch (CellFailure failure) {
                throw new Unrendered(cell.place() + ": " + failure.getMessage());
            }
        }
    }

    /** The place of a value of type {@code cells}. */
    record Slot(String value) implements Template {
        @Override
        public Object render(View view) {
            return null;
        }

        @Override
        public Template bound(Map<String, Template> cells) {
            return cells.getOrDefault(value, NOTHING);
        }
    }

    /** A map: fields that yield nothing are left out. */
    record Fields(Map<String, Template> fields) implements Template {
        @Override
        public Set<String> values() {
            return all(fields.values());
        }

        @Override
        public Object render(View view) {
            Map<String, Object> map = new LinkedHashMap<>();
            fields.forEach((key, template) -> Trees.put(map, key, template.render(view)));
            return map.isEmpty() ? null : map;
        }

        @Override
        public Template bound(Map<String, Template> cells) {
            Map<String, Template> bound = new LinkedHashMap<>();
            fields.forEach((key, template) -> bound.put(key, template.bound(cells)));
            return new Fields(bound);
        }
    }

    /** A list: items that yield nothing are left out, those that yield a list add its items. */
    record Items(List<Template> items) implements Template {
        @Override
        public Set<String> values() {
            return all(items);
        }

        @Override
        public Object render(View view) {
            List<Object> list = new ArrayList<>();
            for (Template item : items) {
                Object value = item.render(view);
                if (item instanceof Formula && value instanceof List<?> more) {
                    list.addAll(more);
                } else {
                    Trees.add(list, value);
                }
            }
            return list.isEmpty() ? null : list;
        }

        @Override
        public Template bound(Map<String, Template> cells) {
            return new Items(items.stream().map(item -> item.bound(cells)).toList());
        }
    }

    private static Set<String> all(Collection<Template> parts) {
        return parts.stream().flatMap(part -> part.values().stream()).collect(Collectors.toSet());
    }
}
