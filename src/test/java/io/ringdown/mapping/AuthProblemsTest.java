package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping may not say of its credentials. */
class AuthProblemsTest {
    private static final String OAUTH2 = "oauth2: {tokenUrl: 'https://login.example/token', ";
    private static final String CLIENT = OAUTH2 + "clientId: c, clientSecret: s, ";

    private static String problems(String auth, String url, String more) {
        return String.join(
                "\n",
                Sample.problems(Sample.HEAD + "auth:\n  " + auth + "\nrequest: {method: GET, url: '" + url
                        + "'}\noutcomes: []\n" + more));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    grant: client_credentials, clientId: c}     | auth.oauth2: `clientSecret` is missing, which the grant client_credentials needs
                    clientSecret: s}                            | auth.oauth2: `clientId` is missing
                    grant: jwt-bearer}                          | auth.oauth2: `assertion` is missing
                    grant: jwt-bearer, assertion: {claims: {}}} | auth.oauth2.assertion: `key` is missing
                    grant: jwt-bearer, assertion: {key: k, claims: {jti: x}}} | auth.oauth2.assertion.claims.jti: `jti` is set by itself: another for every token
                    grant: refresh_token, clientId: c}          | auth.oauth2: `refreshToken` is missing
                    grant: refresh_token, clientId: c, refreshToken: =connection.queue} | auth.oauth2.refreshToken: must be one secret value
                    grant: refresh_token, clientId: c, refreshToken: '="a" & connection.key'} | auth.oauth2.refreshToken: must be one secret value
                    grant: client-credentials, clientId: c, clientSecret: s} | auth.oauth2.grant: `client-credentials` is none of client_credentials, jwt-bearer and refresh_token
                    grant: =connection.queue, fields: {a: b}}   | auth.oauth2.grant: `=connection.queue` has another form than allowed
                    clientId: c, clientSecret: s, refreshToken: =connection.key} | auth.oauth2.refreshToken: belongs to the grant refresh_token
                    clientId: c, clientSecret: s, assertion: {key: k}} | auth.oauth2.assertion: belongs to the grant jwt-bearer
                    clientId: c, clientSecret: s, baseUrl: =body.url}  | auth.oauth2.baseUrl: needs `hosts` beside `auth`
                    clientId: c, clientSecret: s, fields: {a: =phone.raw}} | auth.oauth2.fields.a: unknown name `phone`
                    """)
    void grantsHaveWhatTheyNeedAndNothingElse(String rest, String problem) {
        assertThat(problems(OAUTH2 + rest, "https://vendor.example/x", "")).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    jwt: {}                                       | auth.jwt: `key` is missing
                    jwt: {key: k, algorithm: none}                | auth.jwt.algorithm: `none` is not known
                    jwt: {key: k, claims: {exp: 1}}               | auth.jwt.claims.exp: `exp` is set by itself: `lifetime` after that
                    jwt: {key: k, claims: {iss: =connection.kez}} | auth.jwt.claims.iss: `connection` has no `kez`; did you mean `key`?
                    jwt: {key: k, lifetime: 5}                    | auth.jwt.lifetime: must be a text
                    hmac: {key: k, parts: [=body], headers: {A: =signature}}             | auth.hmac.parts.0: unknown name `body`
                    hmac: {key: k, parts: [=request.bdoy], headers: {A: =signature}}     | auth.hmac.parts.0: `request` has no `bdoy`; did you mean `body`?
                    hmac: {key: k, parts: [=signature], headers: {A: =signature}}        | auth.hmac.parts.0: unknown name `signature`
                    hmac: {key: k, parts: [=request.body], headers: {A: =now}}           | auth.hmac.headers: none of them reads `signature`
                    hmac: {key: k, parts: [=request.body], headers: {Host: =signature}}  | auth.hmac.headers.Host: the header `Host` is set by the HTTP client alone
                    hmac: {key: k, parts: [], headers: {A: =signature}}                  | auth.hmac.parts: must not be empty
                    """)
    void signaturesAreSound(String auth, String problem) {
        assertThat(problems(auth, "https://vendor.example/x", "")).contains(problem);
    }

    @Test
    void aUrlWithoutSchemeNeedsABaseUrl() {
        assertThat(problems(CLIENT + "}", "services/x", ""))
                .endsWith("request.url: a URL begins with https:// or http://, or with a value of type url in {};"
                        + " without scheme it goes on from `auth.oauth2.baseUrl`, which is missing");
        assertThat(problems(CLIENT + "baseUrl: =body.url}", "services/x", "hosts: ['*.vendor.example']\n"))
                .isEmpty();
    }

    @Test
    void theTokensOwnUrlIsNeverRelative() {
        String auth = "oauth2: {tokenUrl: token, clientId: c, clientSecret: s, baseUrl: =body.url}";
        assertThat(problems(auth, "services/x", "hosts: [api.vendor.example]\n"))
                .endsWith("auth.oauth2.tokenUrl: a token's URL begins with https:// or http://");
    }

    @Test
    void hostsAreForBaseUrls() {
        assertThat(problems(CLIENT + "}", "https://vendor.example/x", "hosts: [api.vendor.example]\n"))
                .endsWith("hosts: says where `auth.oauth2.baseUrl` may lead, which is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'*'", "'*.example'", "example", "API.vendor.example", "https://vendor.example", "'a.*.example'"
            })
    void hostsAreNamesOfHosts(String host) {
        assertThat(problems(CLIENT + "baseUrl: =body.url}", "services/x", "hosts: [" + host + "]\n"))
                .contains("hosts.0: ")
                .contains("a host in small letters, such as api.vendor.example or *.vendor.example");
    }
}
