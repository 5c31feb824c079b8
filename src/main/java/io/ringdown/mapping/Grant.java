package io.ringdown.mapping;

/** What a token is asked for with, beside the client. */
public sealed interface Grant {

    /** The {@code grant_type} of the form. */
    String type();

    /** Client credentials (RFC 6749 section 4.4), or any other grant whose fields the mapping names itself. */
    record Plain(String type) implements Grant {}

    /** An assertion that we sign, RFC 7523 section 2.1. */
    record JwtBearer(Jwt assertion) implements Grant {
        @Override
        public String type() {
            return "urn:ietf:params:oauth:grant-type:jwt-bearer";
        }
    }

    /**
     * A refresh token, RFC 6749 section 6, in the place of which the vendor may give another.
     *
     * @param secret name of the field of the connection that holds it
     * @param token what the field held when the connection was read
     */
    record Refresh(String secret, String token) implements Grant {
        @Override
        public String type() {
            return "refresh_token";
        }

        @Override
        public String toString() {
            return "Refresh";
        }
    }
}
