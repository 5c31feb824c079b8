package io.ringdown.mapping;

import java.util.Map;

/** How a request authenticates, with the values of one connection filled in. The kinds are built in; mappings choose among them. */
public sealed interface Auth permits Auth.None, Auth.Basic, Auth.OAuth2, Auth.AwsSigV4, Jwt, Hmac {

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
     * A token of OAuth 2.0, RFC 6749.
     *
     * @param clientId null when the grant needs no client; so is {@code clientSecret}
     * @param credentialsInBody whether id and secret go into the form instead of an Authorization header
     * @param scope null when the vendor needs none
     * @param fields what else stands in the form of the token call
     * @param baseUrl where the token answer says that relative URLs begin; null when the mapping has none
     */
    record OAuth2(
            String tokenUrl,
            Grant grant,
            String clientId,
            String clientSecret,
            boolean credentialsInBody,
            String scope,
            Map<String, String> fields,
            BaseUrl baseUrl)
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
