package org.countersign.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.countersign.platform.Refused;

/** The texts that cells point to: a workbook keeps each once. They are held in memory, so there is a bound on them. */
record SharedTexts(List<String> texts) {
    private static final long MOST_CHARACTERS = 48L << 20;
    static final int LONGEST = 1_000_000;

    static SharedTexts read(Parts parts) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        try (InputStream in = parts.open("xl/sharedStrings.xml")) {
            XMLStreamReader xml = Parts.xml(in);
            while (xml.hasNext()) {
                if (Parts.next(xml) != XMLStreamReader.START_ELEMENT || !xml.getLocalName().equals("si")) continue;
                String text = text(xml, "si");
                characters += text.length() + 40;                         // an object is one too, however little is in it
                if (characters > MOST_CHARACTERS) throw new Refused("workbook.tooLarge");
                texts.add(text);
            }
        }
        return new SharedTexts(texts);
    }

    String at(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException beyond) {
            throw new Refused("workbook.broken");
        }
    }

    /** What stands within this element: its runs one after the other, without how they are read aloud (rPh). */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aloud = 0;
        boolean written = false;
        while (xml.hasNext()) {
            int event = Parts.next(xml);
            boolean starts = event == XMLStreamReader.START_ELEMENT, ends = event == XMLStreamReader.END_ELEMENT;
            if (ends && xml.getLocalName().equals(end)) return text.toString();
            if (starts || ends) {
                if (xml.getLocalName().equals("rPh")) aloud += starts ? 1 : -1;
                if (xml.getLocalName().equals("t")) written = starts;
            } else if (written && aloud == 0 && xml.isCharacters()) {
                if (text.length() + xml.getTextLength() > LONGEST) throw new Refused("workbook.tooLarge");
                text.append(xml.getText());
            }
        }
        return text.toString();
    }
}
