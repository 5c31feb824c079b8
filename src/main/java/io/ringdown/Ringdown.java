package io.ringdown;

/** Starts the program. */
public final class Ringdown {
    private Ringdown() {}

    public static void main(String[] args) {
        System.out.println("Ringdown");
    }
}
