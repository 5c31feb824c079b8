package io.ringdown.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML document as the tree that {@link XmlWriter} would write: an element without attributes and children is its text,
 * one that stands twice a list. Names are local names, prefixes are left out. There is no DTD, so no entity beyond XML's own five;
 * elements nest at most 100 deep.
 */
public final class XmlReader {
    private static final int DEEPEST = 100;
    /** The JDK's own, whatever else a dependency brings; once configured it makes readers for any thread. */
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    private XmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The tree; null when the text is no sound XML, or has a document type. */
    public static Map<String, Object> read(String text) {
        try {
            return new XmlReader(FACTORY.createXMLStreamReader(new StringReader(text))).document();
        } catch (XMLStreamException | RuntimeException unsound) {
            return null; // on some broken documents the parser throws what its interface does not name
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private Map<String, Object> document() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // comments and processing instructions may come first
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(xml.getLocalName(), element(1));
        while (xml.hasNext()) {
            next();
        }
        return tree;
    }

    private Object element(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("deeper than " + DEEPEST);
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            parts.put("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                add(parts, name, element(depth + 1));
            } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        if (parts.isEmpty()) {
            return text.toString();
        }
        if (!text.toString().isBlank()) {
            parts.put("#text", text.toString());
        }
        return parts;
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type");
        }
        return event;
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> parts, String name, Object value) {
        Object first = parts.get(name);
        if (first instanceof List) {
            ((List<Object>) first).add(value);
        } else if (first != null) {
            parts.put(name, new ArrayList<>(List.of(first, value)));
        } else {
            parts.put(name, value);
        }
    }
}
