package io.ringdown.mapping;

import io.ringdown.mapping.cell.Texts;
import java.util.Map;
import java.util.Optional;

/** How a mapping authenticates, before the values of a connection are in it. */
sealed interface Credentials {

    /**
     * With the values of a connection; {@link Auth.None} for a key, which stands in the request itself.
     *
     * @throws Unrendered when something is missing or is no sound key
     */
    Auth with(View view, String origin);

    /** A kind that is built in: its parts, perhaps a URL, and what makes {@link Auth} of them. */
    record BuiltIn(Map<String, Template> parts, UrlTemplate tokenUrl, Kind kind) implements Credentials {
        @Override
        public Auth with(View view, String origin) {
            return kind.of(new Filled(parts, view, origin, tokenUrl));
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

    /** The parts of a kind, filled in for one connection. */
    record Filled(Map<String, Template> parts, View view, String origin, UrlTemplate url) {
        /** @throws Unrendered when it yields nothing */
        String need(String part) {
            return text(part).orElseThrow(() -> new Unrendered("auth: `" + part + "` yields nothing"));
        }

        String get(String part) {
            return text(part).orElse(null);
        }

        String getOr(String part, String fallback) {
            return text(part).orElse(fallback);
        }

        Map<String, Object> map(String part) {
            return Maps.of(template(part).render(view), part);
        }

        /** The part as it stands in the file; nothing where there is none. */
        Template template(String part) {
            return parts.getOrDefault(part, Template.NOTHING);
        }

        String tokenUrl() {
            return url.render(view, origin);
        }

        /** The parts of a part. */
        Filled inside(String part) {
            return new Filled(
                    template(part) instanceof Template.Fields fields ? fields.fields() : Map.of(), view, origin, null);
        }

        private Optional<String> text(String part) {
            return Optional.ofNullable(Texts.of(template(part).render(view)));
        }
    }

    /** Makes the credentials of one connection. */
    interface Kind {
        Auth of(Filled parts);
    }
}
