package io.ringdown.mapping.file;

/** JSON pointers (RFC 6901) as plain text. */
public final class Pointers {
    private Pointers() {}

    /** The pointer of a field. */
    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer of an item, from 0. */
    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    /** As a reader would say it: {@code request.json.queueId}. */
    public static String dotted(String pointer) {
        return pointer.isEmpty()
                ? ""
                : pointer.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
    }
}
