package io.ringdown.mapping;

/** How a request authenticates, with the values of one connection filled in. The kinds are built in; mappings choose among them. */
public sealed interface Auth {

    /** No credentials, or static ones that already stand in headers, query or body. */
    record None() implements Auth {}

    /** HTTP Basic, RFC 7617. */
    record Basic(String user, String password) implements Auth {
        @Override
        public String toString() {
            return "Basic";
        }
    }

    /**
     * OAuth 2.0 client credentials, RFC 6749 section 4.4.
     *
     * @param scope null when the vendor needs none
     * @param credentialsInBody whether id and secret go into the form instead of an Authorization header
     * @param grant the {@code grant_type}; {@code client_credentials} unless the mapping says otherwise
     */
    record OAuth2(
            String tokenUrl,
            String clientId,
            String clientSecret,
            String scope,
            boolean credentialsInBody,
            String grant)
            implements Auth {
        @Override
        public String toString() {
            return "OAuth2";
        }
    }

    /**
     * AWS Signature Version 4.
     *
     * @param sessionToken of temporary credentials; null for long-lived ones
     */
    record AwsSigV4(String service, String region, String accessKeyId, String secretAccessKey, String sessionToken)
            implements Auth {
        @Override
        public String toString() {
            return "AwsSigV4";
        }
    }
}
