package io.ringdown;

/** Which version runs. */
final class Version {
    private Version() {}

    /** As the jar says; {@code dev} when the program runs from class files. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
