package org.countersign.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.countersign.platform.Refused;

/** The rows of a sheet, one in memory at a time; rows in which nothing stands are left out, cells that are left out are blank. */
record SheetRows(InputStream sheet, SharedTexts texts, CellStyles styles, boolean since1904) {
    static final int MOST_COLUMNS = 1_000;

    @FunctionalInterface interface Each { void row(List<String> cells) throws IOException; }

    void each(Each each) throws IOException, XMLStreamException {
        XMLStreamReader xml = Parts.xml(sheet);
        int width = 0;
        while (xml.hasNext()) {
            if (Parts.next(xml) != XMLStreamReader.START_ELEMENT || !xml.getLocalName().equals("row")) continue;
            List<String> cells = row(xml);
            if (cells.stream().allMatch(String::isBlank)) continue;
            if (width == 0) width = cells.size();
            while (cells.size() < width) cells.add("");                    // a row ends with its last cell that is filled
            while (cells.size() > width && cells.get(cells.size() - 1).isBlank()) cells.remove(cells.size() - 1);
            each.row(cells);
        }
    }

    private List<String> row(XMLStreamReader xml) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = Parts.next(xml);
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) break;
            if (event != XMLStreamReader.START_ELEMENT || !xml.getLocalName().equals("c")) continue;
            int column = column(Contents.attribute(xml, "r"), cells.size());
            String kind = Contents.attribute(xml, "t"), style = Contents.attribute(xml, "s"), text = cell(xml, kind == null ? "n" : kind, style);
            if (column >= MOST_COLUMNS && text.isBlank()) continue;
            if (column >= MOST_COLUMNS) throw new Refused("workbook.tooWide", String.valueOf(MOST_COLUMNS));
            while (cells.size() < column) cells.add("");
            if (cells.size() == column) cells.add(text);
        }
        return cells;
    }

    /** From "C12", the third: 2; without a place, the next. */
    private static int column(String place, int next) {
        if (place == null) return next;
        int column = 0;
        for (int at = 0; at < place.length() && at < 4 && place.charAt(at) >= 'A' && place.charAt(at) <= 'Z'; at++) column = column * 26 + place.charAt(at) - 'A' + 1;
        return column == 0 ? next : Math.max(next, column - 1);
    }

    private String cell(XMLStreamReader xml, String kind, String style) throws XMLStreamException {
        if (kind.equals("inlineStr")) return SharedTexts.text(xml, "c");
        String value = value(xml);
        if (value.isEmpty()) return "";
        return switch (kind) {
            case "s" -> texts.at(value);
            case "b" -> value.strip().equals("1") ? "Y" : "N";
            case "n" -> styles.shown(value, style, since1904);
            default -> value;                                              // what a formula says, an error, a date in ISO 8601
        };
    }

    private static String value(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean written = false;
        while (xml.hasNext()) {
            int event = Parts.next(xml);
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals("v")) written = event == XMLStreamReader.START_ELEMENT;
            } else if (written && xml.isCharacters()) {
                if (text.length() + xml.getTextLength() > SharedTexts.LONGEST) throw new Refused("workbook.tooLarge");
                text.append(xml.getText());
            }
        }
        return text.toString();
    }
}
