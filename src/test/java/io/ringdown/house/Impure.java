package io.ringdown.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls that make a result depend on more than its arguments: the wall clock, randomness, the environment, the network. */
final class Impure {
    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year");
    private static final Set<String> SOCKETS = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.InetAddress",
            "java.net.URL",
            "java.net.URLConnection");

    static final DescribedPredicate<JavaMethodCall> CALL = DescribedPredicate.describe(
            "asks clock, chance, environment or network",
            call -> impure(
                    call.getTargetOwner().getName(),
                    call.getName(),
                    call.getTarget().getRawParameterTypes().size()));

    private Impure() {}

    private static boolean impure(String owner, String method, int arguments) {
        return switch (method) {
            case "now" -> TIMES.contains(owner) && arguments == 0;
            case "currentTimeMillis", "getenv", "getProperty" -> "java.lang.System".equals(owner);
            case "randomUUID" -> true;
            default ->
                ("java.time.Clock".equals(owner) && method.startsWith("system"))
                        || "java.util.concurrent.ThreadLocalRandom".equals(owner)
                        || SOCKETS.contains(owner);
        };
    }
}
