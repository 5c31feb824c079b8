package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.body;
import static io.ringdown.mapping.Sample.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.escalation.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and answers in XML. */
class XmlTest {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static Request request(String xml) {
        return Sample.connected(Sample.HEAD + "request:\n  method: POST\n  url: https://vendor.example/feed\n  xml: "
                        + xml + "\noutcomes: []\n")
                .plan(inputs())
                .render();
    }

    private static String document(String xml) {
        return body(request(xml)).substring(DECLARATION.length());
    }

    private static List<String> problems(String xml) {
        return Sample.problems(Sample.HEAD + "request:\n  method: POST\n  url: https://vendor.example/feed\n  xml: "
                + xml + "\noutcomes: []\n");
    }

    private static Reading read(String cell, String xml) {
        Connected connected =
                Sample.reading("answer: {code: '=" + cell + "'}\noutcomes: [{code: ok, outcome: accepted}]\n");
        return connected.read(Sample.answered(200, xml), inputs());
    }

    @Test
    void aContactIsWrittenAsTheVendorShowsIt() {
        Request request = request("""

                    Contact:
                      name: '=$line("A\\n& B", 100)'
                      mediaAddress: =phone.raw
                      title: =visitor.name
                      variables:
                        variable: ['=$list({"cv_1": conversation.id, "cv_2": bot.name}, "name", "value")']
                """);
        assertThat(body(request))
                .isEqualTo(DECLARATION
                        + "<Contact><name>A &amp; B</name><mediaAddress>06 12 34 56 78</mediaAddress><variables>"
                        + "<variable><name>cv_1</name><value>c-1</value></variable>"
                        + "<variable><name>cv_2</name><value>Bot</value></variable></variables></Contact>");
        assertThat(request.headers()).containsEntry("Content-Type", "application/xml");
    }

    @Test
    void attributesTextPrefixesAndRepeatsHaveTheirPlace() {
        assertThat(document("{'s:Envelope': {'@xmlns:s': urn:soap, 's:Body': {'#text': hi, n: [1, 2.50, true], "
                        + "'@big': =connection.big}}}"))
                .isEqualTo("<s:Envelope xmlns:s=\"urn:soap\"><s:Body big=\"5489054234632192999\">hi<n>1</n><n>2.5</n>"
                        + "<n>true</n></s:Body></s:Envelope>");
    }

    @Test
    void charactersThatXmlCannotCarryAreReplacedAndLineBreaksArrive() {
        assertThat(document("{a: {'@b': \"x\\r\\n\\t<&>\\\"'\", '#text': \"\\r\\n\\t<&>\\\"'\\u0000\\ufffe😀\"}}"))
                .isEqualTo(
                        "<a b=\"x&#13;&#10;&#9;&lt;&amp;&gt;&quot;'\">&#13;\n\t&lt;&amp;&gt;&quot;'\uFFFD\uFFFD😀</a>");
    }

    @Test
    void aDocumentMayComeOfOneCell() {
        assertThat(document("'={\"a\": {\"b\": [1, 2]}}'")).isEqualTo("<a><b>1</b><b>2</b></a>");
    }

    @Test
    void aKeyOfAnAccountStandsInTheRoot() {
        Connected connected =
                Sample.connected(Sample.HEAD + "auth: {key: {in: body, name: '@token', value: =connection.key}}\n"
                        + "request: {method: POST, url: 'https://vendor.example/a', xml: {a: {b: 1}}}\noutcomes: []\n");
        assertThat(body(connected.plan(inputs()).render()))
                .isEqualTo(DECLARATION + "<a token=\"s3cr3t&amp;\"><b>1</b></a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'={\"a\": 1, \"b\": 2}'",
                "'={\"a\": [1, 2]}'",
                "{a: =visitor.name}",
                "'={\"a b\": 1}'",
                "'={\"a\": {\"<b>\": 1}}'",
                "'={\"a\": {\"@b\": {\"c\": 1}}}'",
                "'={\"a\": {\"#text\": [1, 2]}}'",
                "'={\"@a\": 1}'",
                "=phone.raw"
            })
    void whatHasNoFormInXmlIsNotSent(String xml) {
        assertThatThrownBy(() -> request(xml)).isInstanceOf(Unrendered.class).hasMessageStartingWith("xml: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {a: 1, b: 2}           | 9:8: request.xml: must have one key, the name of the root element
                    {a: [1, 2]}            | 9:8: request.xml: must have one key, the name of the root element
                    {'@a': 1}              | 9:8: request.xml: must have one key, the name of the root element
                    {a: {'1b': 1}}         | 9:13: request.xml.a.1b: `1b` is no name of an element; an attribute is `@name`, the text `#text`
                    {a: [{'b c': 1}]}      | 9:8: request.xml: must have one key
                    {a: {b: [{'': 1}]}}    | request.xml.a.b.0.: `` is no name of an element
                    {a: {'@b': [1]}}       | 9:19: request.xml.a.@b: must be a text
                    {a: {'@b c': 1}}       | request.xml.a.@b c: `@b c` is no name
                    """)
    void theReaderOfMappingsTellsWhatCanNeverBeXml(String xml, String problem) {
        assertThat(problems(xml)).first().asString().contains(problem.strip());
    }

    @Test
    void aCallHasOneBody() {
        assertThat(problems("{a: 1}\n  json: {a: 1}"))
                .singleElement()
                .asString()
                .endsWith("a call has one body: `json`, `form` or `xml`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    body.Contact.status               | <Contact><status>ok</status></Contact>
                    body.Contact.status               | ~<?xml version="1.0"?><!-- hi --><n:Contact xmlns:n="urn:x"><n:status>ok</n:status></n:Contact>~
                    body.r."@code"                    | <r code="ok"/>
                    body.r."#text"                    | <r a="1">ok</r>
                    body.r.e[1]                       | <r><e>no</e><e>ok</e></r>
                    body.r.e[0]                       | <r><e>ok</e></r>
                    body.r.e[n = "2"].v               | <r><e><n>1</n><v>no</v></e><e><n>2</n><v>ok</v></e></r>
                    $join([body.r.e], "")             | <r><e>o</e><e>k</e></r>
                    body.r                            | <r><![CDATA[o]]>&#x6b;</r>
                    body.r.a = "" ? "ok"              | <r><a/></r>
                    body.Envelope.Body.Fault.code     | <s:Envelope xmlns:s="urn:s"><s:Body><s:Fault><code>ok</code></s:Fault></s:Body></s:Envelope>
                    """)
    void anAnswerReadsAsATree(String cell, String xml) {
        Reading reading = read(cell, xml);
        assertThat(reading.code()).isEqualTo("ok");
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><r>&e;</r>",
                "<!DOCTYPE r [<!ENTITY e \"ok\">]><r>&e;</r>",
                "<!DOCTYPE r SYSTEM \"http://127.0.0.1:1/x.dtd\"><r>ok</r>",
                "<!DOCTYPE html><html>ok</html>",
                "<r>&e;</r>",
                "<r>ok",
                "<r>ok</r><r>ok</r>",
                "<r>ok</r>more",
                "<p:r>ok</p:r>",
                "<",
                "<r a='1' a='2'>ok</r>"
            })
    void whatIsNoSoundXmlIsTextAndNoTree(String text) {
        assertThat(XmlReader.read(text)).isNull();
        assertThat(read("body", text).code()).isNull();
        assertThat(read("text", text).code()).isEqualTo(text);
    }

    @Test
    void aPageOfHtmlIsTextEvenWhereItIsSoundXml() {
        assertThat(read("body.html.p", "<html><p>ok</p></html>").code()).isNull();
        assertThat(read("text", "<HTML/>").code()).isEqualTo("<HTML/>");
    }

    @Test
    void anAnswerThatNestsTooDeeplyIsNoTree() {
        assertThat(XmlReader.read("<a>".repeat(100) + "</a>".repeat(100))).isNotNull();
        assertThat(XmlReader.read("<a>".repeat(101) + "</a>".repeat(101))).isNull();
        assertThat(XmlReader.read("<a>".repeat(60_000))).isNull();
    }

    @Test
    void oneReaderServesManyThreads() {
        assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> XmlReader.read("<a><b>" + i + "</b></a>")))
                .containsExactlyElementsOf(IntStream.range(0, 2000)
                        .mapToObj(i -> Map.<String, Object>of("a", Map.of("b", String.valueOf(i))))
                        .toList());
    }

    @Test
    void anAnswerIsReadInTheCharsetOfItsDeclaration() {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r>é</r>";
        Connected connected = Sample.reading("answer: {code: =body.r}\noutcomes: []\n");
        assertThat(code(connected, Map.of(), xml.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("é");
        assertThat(code(
                        connected,
                        Map.of("Content-Type", List.of("text/xml; charset=utf-8")),
                        xml.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("é");
        assertThat(code(connected, Map.of(), xml.replace("ISO-8859-1", "utf-16").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("é");
    }

    @Test
    void anAnswerDecidesTheOutcome() {
        assertThat(read("body.Contact.status", "<Contact><status>ok</status></Contact>")
                        .verdict()
                        .outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    private static String code(Connected connected, Map<String, List<String>> headers, byte[] body) {
        return connected.read(new Reply.Answered(200, headers, body), inputs()).code();
    }
}
