package org.countersign.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.countersign.platform.Refused;

/** The parts of a workbook, each unpacked no further than a workbook of people goes: a few kilobytes that unpack to gigabytes are refused on the way. */
final class Parts {
    static final long LARGEST = 1L << 30;
    private static final int MOST_PARTS = 10_000;
    private static final long UNSUSPICIOUS = 32L << 20;
    /** Sheets of the same row again and again are packed a hundredfold and some; nothing that is meant is beyond this. */
    private static final long MOST_PACKED = 400;

    private final ZipFile zip;

    Parts(ZipFile zip) {
        if (zip.size() > MOST_PARTS) throw new Refused("workbook.tooLarge");
        this.zip = zip;
    }

    boolean has(String name) { return zip.getEntry(name) != null; }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) return new ByteArrayInputStream("<none/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return new Bounded(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    /** No entities, no document type, nothing from outside. */
    static XMLStreamReader xml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(part, "UTF-8");
    }

    /** The next step; a document type is refused: nobody's workbook has one. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) throw new Refused("workbook.broken");
        return event;
    }

    private static final class Bounded extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            if (got > 0) unpacked += got;
            if (unpacked > LARGEST || unpacked > UNSUSPICIOUS && unpacked / packed > MOST_PACKED) throw new Refused("workbook.tooLarge");
            return got;
        }
    }
}
