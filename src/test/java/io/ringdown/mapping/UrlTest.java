package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {
    private static final String VALUES = """
            title: T
            values:
              free:    {title: Free}
              region:  {title: Region, enum: [eu.vendor.example, us.vendor.example]}
              host:    {title: Host, format: host}
              name:    {title: Name, pattern: '[a-z0-9-]+'}
              domain:  {title: Domain, pattern: '[a-z]+\\.vendor\\.example'}
              key:     {title: Key, secret: true, pattern: '[a-z]+'}
              url:     {title: URL, type: url}
            """;

    private static List<String> problems(String url) {
        return Sample.problems(VALUES + "request: {method: GET, url: '" + url + "'}\noutcomes: []\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.{region}/x",
                "https://{host}/x",
                "http://{host}",
                "https://{name}.vendor.example/x",
                "https://{domain}/x",
                "https://{domain}:8443?x={free}",
                "https://{region}:8443/",
                "{url}",
                "{url}/x/{free}?k={key}",
                "https://vendor.example/{phone.digits}/{context.anything}/{connection.free}"
            })
    void urlsThatOnlyLeadToTheVendorAreTaken(String url) {
        assertThat(problems(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://{host}.vendor.example/x      | cannot
                    https://{host}:8443/x                | cannot
                    https://{free}/x                     | cannot stand in a host
                    https://{name}/x                     | cannot stand in a host
                    https://{name}.example/x             | cannot stand in a host
                    https://vendor.example{free}         | cannot stand in a host
                    https://vendor.example:{free}/       | cannot stand in a host
                    https://{key}.vendor.example/x       | cannot stand in a host
                    https://{visitor.name}.vendor.example/ | cannot stand in a host
                    https://vendor.example/{fre}         | `connection` has no `fre`; did you mean `free`?
                    https://vendor.example/{phone.e146}  | `phone` has no `e146`; did you mean `e164`?
                    https://vendor.example/{phone}       | `connection` has no `phone`
                    https://vendor.example/{a b}         | must be a value's name
                    https://vendor.example/{}            | must be a value's name
                    https://vendor.example/a b           | characters that a URL cannot hold
                    https://vendor.example/é             | characters that a URL cannot hold
                    https://vendor.example/#a            | characters that a URL cannot hold
                    https://vendor.example/{free         | characters that a URL cannot hold
                    ftp://vendor.example/                | a URL begins with https://
                    /services/x                          | a URL begins with https://
                    {free}/x                             | a URL begins with https://
                    """)
    void anyOtherUrlIsRefusedWithItsPlace(String url, String message) {
        assertThat(Sample.problems(VALUES + "request:\n  method: GET\n  url: \"" + url + "\"\noutcomes: []\n"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("mapping.yaml:12:")
                        .contains("request.url: ")
                        .contains(message));
    }

    @Test
    void aPlaceholdersProblemPointsAtIt() {
        assertThat(problems("https://vendor.example/{phone.e146}").get(0)).startsWith("mapping.yaml:10:60: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/", "a@evil.example", "a:1", "a?b", "a b", "a\\b", "xn--é"})
    void aHostValueThatIsNoHostIsRefused(String value) {
        Mapping mapping = Sample.mapping("title: T\nvalues: {name: {title: N, pattern: '.+'}}\n"
                + "request: {method: GET, url: 'https://{name}.vendor.example/x'}\noutcomes: []\n");
        assertThat(catchThrowable(() -> mapping.connect("c", Map.of("name", value), Map.of(), null)))
                .isInstanceOf(InvalidMapping.class);
    }

    @Test
    void aUrlValueOpensAUrlAsItIs() {
        Mapping mapping =
                Sample.mapping(VALUES + "request: {method: GET, url: '{url}', query: {b: '1 2'}}\noutcomes: []\n");
        Map<String, Object> values = Map.of("url", "https://other.example:8443/a%20b?x=%2B");
        assertThat(mapping.connect("c", values, Map.of(), null)
                        .plan(Map.of())
                        .render()
                        .url())
                .isEqualTo("https://other.example:8443/a%20b?x=%2B&b=1%202");
        assertThat(mapping.connect("c", values, Map.of(), "http://sim.example")
                        .plan(Map.of())
                        .render()
                        .url())
                .isEqualTo("http://sim.example/a%20b?x=%2B&b=1%202");
    }
}
