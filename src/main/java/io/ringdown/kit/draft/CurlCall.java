package io.ringdown.kit.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as a curl line says it.
 *
 * @param headers by the name as it is written
 * @param body null when there is none
 * @param user of {@code -u}, with its password; null when there is none
 */
record CurlCall(String method, String url, Map<String, String> headers, String body, String user) {

    /** Options that change nothing about the request, without and with an argument. */
    private static final Set<String> IGNORED = Set.of(
            "-s",
            "--silent",
            "-S",
            "--show-error",
            "-i",
            "--include",
            "-v",
            "--verbose",
            "-L",
            "--location",
            "-k",
            "--insecure",
            "-f",
            "--fail",
            "--compressed",
            "--http1.1",
            "--http2",
            "-g",
            "--globoff");

    private static final Set<String> IGNORED_WITH_ARGUMENT = Set.of(
            "-o",
            "--output",
            "-A",
            "--user-agent",
            "-m",
            "--max-time",
            "--connect-timeout",
            "-w",
            "--write-out",
            "--retry");

    /** curl takes a name and password before the host for those of {@code -u}. */
    private static final Pattern USER_IN_URL = Pattern.compile("(https?://)([^/?#]*)@(.*)");

    private static final String SHORT_WITH_ARGUMENT = "XHduoAmw";

    /** @throws IllegalArgumentException when it is no curl line, or asks for what a mapping cannot say */
    static CurlCall read(String line) {
        List<String> words = ShellWords.of(line.strip().replaceFirst("^[$%#>] +", ""));
        if (words.isEmpty() || !words.get(0).matches("(.*/)?curl(\\.exe)?")) {
            throw new IllegalArgumentException("A line that begins with `curl` is needed");
        }
        return new Reader(new ArrayDeque<>(words.subList(1, words.size()))).read();
    }

    /** Goes through the words. */
    private static final class Reader {
        private final Deque<String> words;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<String> data = new ArrayList<>();
        private String method;
        private String url;
        private String user;
        private boolean inQuery;

        Reader(Deque<String> words) {
            this.words = words;
        }

        CurlCall read() {
            while (!words.isEmpty()) {
                String word = words.pop();
                if (word.startsWith("--") && word.contains("=")) {
                    words.push(word.substring(word.indexOf('=') + 1));
                    word = word.substring(0, word.indexOf('='));
                } else if (word.matches("-[a-zA-Z].+")) {
                    word = split(word);
                }
                option(word);
            }
            if (url == null || !url.matches("https?://.*")) {
                throw new IllegalArgumentException("The line names no address that begins with https://");
            }
            Matcher named = USER_IN_URL.matcher(url);
            if (named.matches()) {
                user = user == null ? URLDecoder.decode(named.group(2).replace("+", "%2B"), UTF_8) : user;
                url = named.group(1) + named.group(3);
            }
            String body = data.isEmpty() || inQuery ? null : String.join("&", data);
            if (inQuery && !data.isEmpty()) {
                url += (url.contains("?") ? "&" : "?") + String.join("&", data);
            }
            return new CurlCall(method != null ? method : body == null ? "GET" : "POST", url, headers, body, user);
        }

        /** {@code -XPOST} and {@code -sX POST} are two options. */
        private String split(String word) {
            String rest = word.substring(2);
            boolean argument = SHORT_WITH_ARGUMENT.indexOf(word.charAt(1)) >= 0;
            words.push(argument ? rest : "-" + rest);
            return word.substring(0, 2);
        }

        private void option(String name) {
            switch (name) {
                case "-X", "--request" -> method = argument(name).toUpperCase();
                case "--url" -> url = argument(name);
                case "-H", "--header" -> header(argument(name));
                case "-d", "--data", "--data-ascii", "--data-raw", "--data-binary" ->
                    data.add(noFile(name, argument(name)));
                case "--data-urlencode" -> data.add(encoded(noFile(name, argument(name))));
                case "--json" -> {
                    data.add(noFile(name, argument(name)));
                    headers.put("Content-Type", "application/json");
                }
                case "-u", "--user" -> user = argument(name);
                case "--oauth2-bearer" -> headers.put("Authorization", "Bearer " + argument(name));
                case "-G", "--get" -> inQuery = true;
                default -> other(name);
            }
        }

        private void other(String name) {
            if (IGNORED_WITH_ARGUMENT.contains(name)) {
                argument(name);
            } else if (name.startsWith("-") && !IGNORED.contains(name)) {
                throw new IllegalArgumentException(
                        "`" + name + "` is not understood; leave it out where the request does not need it");
            } else if (!name.startsWith("-")) {
                if (url != null) {
                    // which may be part of a secret: it is not repeated
                    throw new IllegalArgumentException(
                            "There are two addresses, or something with a blank in it lacks its quotes");
                }
                url = name;
            }
        }

        private void header(String header) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("`" + header + "` is no header: it has no colon");
            }
            headers.put(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }

        private String argument(String option) {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("`" + option + "` lacks what belongs to it");
            }
            return words.pop();
        }

        private static String noFile(String option, String text) {
            if (text.startsWith("@")) {
                throw new IllegalArgumentException(
                        "`" + option + " " + text + "` names a file: write its content into the line");
            }
            return text;
        }

        private static String encoded(String text) {
            int equals = text.indexOf('=');
            return text.substring(0, Math.max(0, equals))
                    + (equals > 0 ? "=" : "")
                    + URLEncoder.encode(text.substring(equals + 1), UTF_8);
        }
    }
}
