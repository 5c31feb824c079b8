package io.ringdown.flow.http;

/** What answers requests below a path that is no route. */
@FunctionalInterface
public interface Pages {
    /**
     * May take its time.
     *
     * @param path of the request, without query
     * @param body empty when there is none
     */
    HttpReply answer(String method, String path, byte[] body);
}
