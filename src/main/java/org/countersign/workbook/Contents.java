package org.countersign.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.countersign.platform.Refused;

/** What a workbook says is in it. @param sheet the part that is the first sheet that shows @param since1904 its days count from 1904 */
record Contents(String sheet, boolean since1904) {
    private static final String BOOK = "xl/workbook.xml", RELATIONS = "xl/_rels/workbook.xml.rels";

    static Contents read(Parts parts) throws IOException, XMLStreamException {
        if (!parts.has(BOOK)) throw new Refused("workbook.none");
        String relation = null;
        boolean since1904 = false;
        try (InputStream in = parts.open(BOOK)) {
            XMLStreamReader xml = Parts.xml(in);
            while (xml.hasNext()) {
                if (Parts.next(xml) != XMLStreamReader.START_ELEMENT) continue;
                if (xml.getLocalName().equals("workbookPr")) since1904 = "1".equals(attribute(xml, "date1904")) || "true".equals(attribute(xml, "date1904"));
                boolean shows = attribute(xml, "state") == null || attribute(xml, "state").equals("visible");
                if (xml.getLocalName().equals("sheet") && relation == null && shows) relation = attribute(xml, "id");
            }
        }
        String sheet = relations(parts).get(relation);
        if (sheet == null || !parts.has(sheet)) throw new Refused("workbook.none");
        return new Contents(sheet, since1904);
    }

    private static Map<String, String> relations(Parts parts) throws IOException, XMLStreamException {
        Map<String, String> found = new HashMap<>();
        try (InputStream in = parts.open(RELATIONS)) {
            XMLStreamReader xml = Parts.xml(in);
            while (xml.hasNext()) if (Parts.next(xml) == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship") && attribute(xml, "Target") != null)
                found.put(attribute(xml, "Id"), attribute(xml, "Target").startsWith("/") ? attribute(xml, "Target").substring(1) : "xl/" + attribute(xml, "Target"));
        }
        return found;
    }

    /** By its name, whatever its namespace. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) if (xml.getAttributeLocalName(at).equals(name)) return xml.getAttributeValue(at);
        return null;
    }
}
