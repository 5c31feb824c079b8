package io.ringdown.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load by wrk, which takes least of the machine from what is measured. */
final class WrkLoad implements Load {

    static boolean installed() {
        try {
            return new ProcessBuilder("wrk", "-v")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    <= 1;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Run run(Target target, int connections, int seconds) throws IOException, InterruptedException {
        ProcessBuilder wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "30s",
                        "--latency",
                        "-s",
                        "src/bench/peers/escalation.lua",
                        target.url())
                .redirectErrorStream(true);
        wrk.environment().put("KEY", target.key());
        wrk.environment().put("START", Integer.toString(Escalations.reserve()));
        Process process = wrk.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk failed: " + out);
        }
        long all = (long) number(out, "([0-9]+) requests in");
        long refused = (long) number(out, "Non-2xx or 3xx responses: ([0-9]+)");
        long lost = (long) (number(out, "Socket errors: connect ([0-9]+)")
                + number(out, "Socket errors:.* read ([0-9]+)")
                + number(out, "Socket errors:.* write ([0-9]+)")
                + number(out, "Socket errors:.* timeout ([0-9]+)"));
        double took = all / number(out, "Requests/sec: +([0-9.]+)");
        return new Run(all - refused, refused + lost, took, millis(out, "50%"), millis(out, "99%"));
    }

    private static double number(String out, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(out);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static double millis(String out, String percentile) {
        Matcher found = Pattern.compile(percentile + " +([0-9.]+)(us|ms|s)").matcher(out);
        if (!found.find()) {
            return 0;
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1_000;
            case "s" -> value * 1_000;
            default -> value;
        };
    }
}
