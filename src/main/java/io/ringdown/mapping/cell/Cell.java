package io.ringdown.mapping.cell;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** A compiled expression. Safe for many threads: what an evaluation changes is its own. */
public final class Cell {
    /** How every problem of an expression's grammar begins. */
    public static final String UNSOUND = "no sound expression";

    private static final int LONGEST = 4000;

    /** Operators of other languages, and ours. */
    private static final Map<String, String> FOREIGN = Map.of("==", "=", "&&", "and", "||", "or", "<>", "!=");

    private final String place;
    private final Jsonata expression;
    private final Library library;
    private final String pointer;
    private final Reads reads;
    /** Null when only JSONata can evaluate it. */
    private final Shortcut shortcut;

    private Cell(String pointer, String place, String text, Jsonata expression, Library library, Reads reads) {
        this.pointer = pointer;
        this.place = place;
        this.shortcut = Shortcut.of(text, library.bounds().documentBytes()).orElse(null);
        this.expression = expression;
        this.library = library;
        this.reads = reads;
    }

    /**
     * Compiles an expression; empty when {@code problem} was told of something, with its offset in the text.
     *
     * @param pointer of the text in its file
     * @param place file, line and key, for the messages of failures
     */
    public static Optional<Cell> compile(
            String text, String pointer, String place, Names names, Library library, ObjIntConsumer<String> problem) {
        if (text.isBlank() || text.length() > LONGEST) {
            problem.accept("an expression has 1 to " + LONGEST + " characters", 0);
            return Optional.empty();
        }
        boolean[] sound = {true};
        Reads reads = Lint.check(text, names, (message, offset) -> {
            sound[0] = false;
            problem.accept(message, offset);
        });
        try {
            if (sound[0]) {
                Jsonata expression = Jsonata.jsonata(text);
                expression.setValidateInput(false);
                library.functions().forEach(expression::registerFunction);
                return Optional.of(new Cell(pointer, place, text, expression, library, reads));
            }
        } catch (JException broken) {
            int at = Math.max(0, broken.getLocation() - 1);
            problem.accept(UNSOUND + ": " + broken.getMessage() + cure(text, at), at);
        } catch (PatternSyntaxException broken) {
            problem.accept("no sound /pattern/: " + broken.getDescription(), 0);
        } catch (RuntimeException | StackOverflowError broken) {
            problem.accept(UNSOUND, 0);
        }
        return Optional.empty();
    }

    /** What the writer of another language's operator has to write; the parser stops at its first or second sign. */
    private static String cure(String text, int at) {
        return Stream.of(at, Math.max(0, at - 1))
                .flatMap(from -> FOREIGN.keySet().stream().filter(sign -> text.startsWith(sign, from)))
                .findFirst()
                .map(sign -> "; in place of `" + sign + "` write `" + FOREIGN.get(sign) + "`")
                .orElse("");
    }

    /** What it reads. */
    public Reads reads() {
        return reads;
    }

    /** Whether it is paths and texts only, perhaps joined: no function changes what it reads. */
    public boolean isPlain() {
        return shortcut != null;
    }

    /** File, line and key, for messages. */
    public String place() {
        return place;
    }

    /**
     * The value as JSONata has it; null for nothing.
     *
     * @throws CellFailure when it cannot be had within the bounds
     */
    public Object evaluate(Map<String, Object> inputs) {
        Object value = shortcut == null ? Shortcut.UNSURE : shortcut.value(inputs);
        if (value == Shortcut.UNSURE) {
            value = ask(inputs);
        }
        library.trace().evaluated(pointer, value);
        return value;
    }

    private Object ask(Map<String, Object> inputs) {
        try {
            return expression.evaluate(inputs, new Budget(library.bounds(), inputs).frame());
        } catch (CellFailure failure) {
            throw failure;
        } catch (JException failure) {
            throw new CellFailure(words(failure));
        } catch (RuntimeException failure) {
            throw new CellFailure(
                    "does not fit what it was given (" + failure.getClass().getSimpleName() + ")");
        } catch (StackOverflowError deep) {
            throw new CellFailure("too deep");
        }
    }

    /** JSONata's sentence without the values in it; what a mapping passes to $error may hold any. */
    private static String words(JException failure) {
        String code = String.valueOf(failure.getError());
        return code.matches("[A-Z][0-9]{4}")
                ? JException.msg(code, -1, "…", "…").replace("Object", "function")
                : "fails with an error of its own";
    }
}
