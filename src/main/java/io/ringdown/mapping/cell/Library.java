package io.ringdown.mapping.cell;

import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The functions that cells have beside JSONata's, and those of JSONata that are replaced because nothing would bound them. */
public final class Library {
    /** What would make a mapping's result depend on more than its inputs, or read text as code. */
    static final Set<String> OFF = Set.of("eval", "now", "millis", "random", "shuffle");

    private static final Set<String> OWN =
            Set.of("time", "later", "line", "texts", "list", "at", "integer", "json", "form");
    private static final Set<String> JSONATA = Set.of(
            "sum",
            "count",
            "max",
            "min",
            "average",
            "string",
            "substring",
            "substringBefore",
            "substringAfter",
            "lowercase",
            "uppercase",
            "length",
            "trim",
            "pad",
            "match",
            "contains",
            "replace",
            "split",
            "join",
            "formatNumber",
            "formatBase",
            "formatInteger",
            "parseInteger",
            "number",
            "floor",
            "ceil",
            "round",
            "abs",
            "sqrt",
            "power",
            "boolean",
            "not",
            "map",
            "zip",
            "filter",
            "single",
            "reduce",
            "sift",
            "keys",
            "lookup",
            "append",
            "exists",
            "spread",
            "merge",
            "reverse",
            "each",
            "error",
            "assert",
            "type",
            "sort",
            "distinct",
            "base64encode",
            "base64decode",
            "encodeUrlComponent",
            "encodeUrl",
            "decodeUrlComponent",
            "decodeUrl",
            "toMillis",
            "fromMillis");
    /** Every function that a cell may call, without its $. */
    static final Set<String> NAMES = names();

    private final Bounds bounds;
    private final Trace trace;
    private final Map<String, JFunction> functions = new LinkedHashMap<>();

    /** @param trace hears of every cell that is compiled and evaluated */
    public Library(Bounds bounds, Trace trace) {
        this.bounds = bounds;
        this.trace = trace;
        Searches searches = new Searches(bounds);
        Joins joins = new Joins(bounds.documentBytes());
        add("match", "<s-fn?:a<o>>", args -> searches.match(text(args, 0), args.get(1), number(args, 2)));
        add("contains", "<s-(sf):b>", args -> searches.contains(text(args, 0), args.get(1)));
        add(
                "replace",
                "<s-(sf)(sf)n?:s>",
                args -> searches.replace(text(args, 0), args.get(1), args.get(2), number(args, 3)));
        add("split", "<s-(sf)n?:a<s>>", args -> searches.split(text(args, 0), args.get(1), number(args, 2)));
        add("pad", "<s-ns?:s>", args -> joins.pad(text(args, 0), number(args, 1), text(args, 2)));
        add("join", "<a<s>s?:s>", args -> joins.join((List<?>) args.get(0), text(args, 1)));
        add("fromMillis", "<n-s?s?:s>", args -> Pictures.fromMillis(number(args, 0), text(args, 1), text(args, 2)));
        add("toMillis", "<s-s?:n>", args -> Pictures.toMillis(text(args, 0), text(args, 1)));
        add("round", "<n-n?:n>", args -> Pictures.round(number(args, 0), number(args, 1)));
        add("time", null, args -> Times.time(at(args, 0), at(args, 1), at(args, 2)));
        add("later", null, args -> Times.later(at(args, 0), at(args, 1)));
        add("line", null, args -> Texts.line(at(args, 0), at(args, 1)));
        add("texts", null, args -> Texts.texts(at(args, 0)));
        add("list", null, args -> Texts.list(at(args, 0), at(args, 1), at(args, 2)));
        add("at", null, args -> Texts.at(at(args, 0), at(args, 1)));
        add("integer", null, args -> Texts.integer(at(args, 0)));
        add("json", null, args -> Parses.json(at(args, 0)));
        add("form", null, args -> Parses.form(at(args, 0)));
    }

    /** What an evaluation may take. */
    public Bounds bounds() {
        return bounds;
    }

    /** Who hears of every cell that is compiled and evaluated. */
    public Trace trace() {
        return trace;
    }

    Map<String, JFunction> functions() {
        return functions;
    }

    private void add(String name, String signature, Body body) {
        functions.put(name, new JFunction((input, args) -> body.call(args), signature));
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(OWN);
        names.addAll(JSONATA);
        return names;
    }

    private static Object at(List<?> args, int index) {
        return index < args.size() ? args.get(index) : null;
    }

    private static String text(List<?> args, int index) {
        return (String) at(args, index);
    }

    private static Number number(List<?> args, int index) {
        return (Number) at(args, index);
    }

    /** What a function does with its arguments. */
    private interface Body {
        Object call(List<?> args);
    }
}
