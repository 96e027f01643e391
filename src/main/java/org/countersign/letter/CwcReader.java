package org.countersign.letter;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.countersign.mime.Leaf;
import org.countersign.mime.Lettering;

/** "Communicating with Congress" XML 2.0. No document type, no entity from anywhere is read. */
public final class CwcReader {
    private static final int LARGEST = 1 << 20, LOOKED_AT = 2_048, LONGEST = 200_000, DEEPEST = 20, MOST_PARTS = 50, MOST_BILLS = 50;
    private static final Pattern FORM = Pattern.compile("<CWC[\\s>]"), ENCODING = Pattern.compile("^<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> fields;
    private List<Cwc.Bill> bills;
    private String billType = "", billNumber = "";
    private Cwc found;

    private CwcReader() {}

    /** Whether bytes begin as such a file does, be it in a wrapper. */
    public static boolean begins(byte[] start) {
        String text = new String(start, 0, Math.min(LOOKED_AT, start.length), StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "").stripLeading();
        Matcher form = FORM.matcher(text);
        return text.startsWith("<") && form.find() && !text.substring(0, form.start()).toLowerCase(Locale.ROOT).contains("<html");
    }

    /** The first form in these bytes; what follows it is not looked at. @throws XMLStreamException where it is not well-formed up to its end, or asks for what lies outside of it */
    public static Cwc one(byte[] xml) throws XMLStreamException {
        try {
            return new CwcReader().first(factory().createXMLStreamReader(new StringReader(Lettering.read(xml, declared(xml)).replaceFirst("^\\uFEFF", ""))));
        } catch (RuntimeException broken) {                                    // some parsers do that on hostile bytes
            throw new XMLStreamException(broken);
        }
    }

    /** As its first line names it; null: it does not. Bytes that are not what it names are read as in a letter. */
    private static String declared(byte[] xml) {
        Matcher encoding = ENCODING.matcher(new String(xml, 0, Math.min(LOOKED_AT, xml.length), StandardCharsets.ISO_8859_1));
        return encoding.find() ? encoding.group(1) : null;
    }

    /** Empty where they hold none that can be read. */
    public static Optional<Cwc> read(byte[] xml) {
        try {
            return Optional.of(one(xml));
        } catch (XMLStreamException broken) {
            return Optional.empty();
        }
    }

    /** Among the parts of a message: as its text, or attached to it; those of several parts one after the other. */
    static Optional<byte[]> find(List<Leaf> leaves) {
        return leaves.stream().filter(leaf -> leaf.plain() || leaf.type().type().endsWith("/xml") || leaf.fileName().map(name -> name.toLowerCase(Locale.ROOT).endsWith(".xml")).orElse(false))
                .filter(leaf -> begins(leaf.decoded(LOOKED_AT).bytes())).limit(MOST_PARTS).map(leaf -> leaf.decoded(LARGEST).bytes()).reduce(CwcReader::joined);
    }

    private static byte[] joined(byte[] one, byte[] next) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.write('\n');
        all.writeBytes(next);
        return all.toByteArray();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private Cwc first(XMLStreamReader xml) throws XMLStreamException {
        while (found == null && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> said(xml);
                case XMLStreamConstants.END_ELEMENT -> close();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("a document type or an entity");
                default -> { }
            }
        }
        if (found == null) throw new XMLStreamException("no form");
        return found;
    }

    private void open(String element) throws XMLStreamException {
        if (path.size() >= DEEPEST) throw new XMLStreamException("deeper than any form");
        if (element.equals("CWC")) {
            fields = new LinkedHashMap<>();
            bills = new ArrayList<>();
        }
        if (element.equals("Bill")) billType = billNumber = "";
        path.push(element);
        text.setLength(0);
    }

    private void said(XMLStreamReader xml) {
        if (text.length() < LONGEST) text.append(xml.getText());
    }

    private void close() {
        String element = path.pop(), said = Lettering.storable(text.toString()).strip();
        text.setLength(0);
        if (fields == null) return;
        switch (element) {
            case "BillTypeAbbreviation" -> billType = said;
            case "BillNumber" -> billNumber = said;
            case "Bill" -> { if (bills.size() < MOST_BILLS && !billNumber.isEmpty()) bills.add(new Cwc.Bill(billType, billNumber)); }
            case "CWC" -> found = new Cwc(fields, List.copyOf(bills));
            default -> keep(element, said);
        }
    }

    private void keep(String element, String said) {
        if (said.isEmpty()) return;
        fields.putIfAbsent(element, said);
        if (!path.isEmpty()) fields.putIfAbsent(path.peek() + "/" + element, said);
    }
}
