package io.ringdown.mapping;

import java.util.Map;
import java.util.function.Function;

/** How a mapping authenticates, before the values of a connection are in it. */
sealed interface Credentials {

    /** With the values of a connection; {@link Auth.None} for a key, which stands in the request itself. */
    Auth with(View view, String origin);

    /** A kind that is built in: named texts, an optional URL, and what makes {@link Auth} of them. */
    record BuiltIn(Map<String, Template> parts, UrlTemplate tokenUrl, Function<Filled, Auth> kind)
            implements Credentials {
        @Override
        public Auth with(View view, String origin) {
            String url = tokenUrl == null ? null : tokenUrl.render(view, origin);
            return kind.apply(new Filled(parts, view, url));
        }
    }

    /**
     * A static key.
     *
     * @param in {@code header}, {@code query} or {@code body}
     */
    record Key(String in, Template name, Template value) implements Credentials {
        @Override
        public Auth with(View view, String origin) {
            return new Auth.None();
        }

        /** Adds name and value to that part of a request; nothing when the connection gives either none. */
        void addTo(Map<String, Object> part, View view) {
            String key = Texts.of(name.render(view));
            Object content = value.render(view);
            if (key != null && content != null) {
                part.put(key, content);
            }
        }
    }

    /** The parts of a kind, filled in. */
    record Filled(Map<String, Template> parts, View view, String tokenUrl) {
        /** @throws Unrendered when it yields nothing */
        String need(String part) {
            String text = get(part);
            if (text == null) {
                throw new Unrendered("auth: `" + part + "` yields nothing");
            }
            return text;
        }

        String get(String part) {
            return parts.containsKey(part) ? Texts.of(parts.get(part).render(view)) : null;
        }
    }
}
