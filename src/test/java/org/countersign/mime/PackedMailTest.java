package org.countersign.mime;

import static java.nio.charset.StandardCharsets.*;
import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.*;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Mail in the boxes of another maker: Outlook's compound files, winmail.dat, RTF, UTF-7. */
class PackedMailTest {
    private static final byte[] OUTLOOK = outlook(), TNEF = tnef();

    @Test void an_outlook_file_becomes_mail() throws OutlookReader.Unreadable {
        MimeReader.Mime mail = MimeReader.read(OutlookReader.read(OUTLOOK));
        assertEquals("Please sign – it", mail.headers().first("Subject").orElseThrow());
        assertEquals("\"Jane Public\" <jane@example.org>", mail.headers().first("From").orElseThrow());
        assertEquals(List.of("text/plain", "text/plain"), mail.leaves().stream().map(leaf -> leaf.type().type()).toList());
        assertEquals("I support it – all of it.", mail.leaves().get(0).text(1_000).strip());
        assertEquals("note.txt", mail.leaves().get(1).fileName().orElseThrow());
        assertEquals("attached", new String(mail.leaves().get(1).decoded(100).bytes(), US_ASCII));
    }

    @Test void a_compound_file_that_is_no_message_is_told() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[9_000]), "WordDocument");
            file.writeFilesystem(bytes);
        }
        assertThrows(OutlookReader.Unreadable.class, () -> OutlookReader.read(bytes.toByteArray()));
        assertThrows(OutlookReader.Unreadable.class, () -> OutlookReader.read(Arrays.copyOf(OUTLOOK, 600)));
        assertThrows(OutlookReader.Unreadable.class, () -> OutlookReader.read(new byte[0]));
    }

    @Test void winmail_dat_gives_what_it_holds_and_its_text_only_where_there_is_no_other() {
        String head = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n", tail = "\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n" + java.util.Base64.getMimeEncoder().encodeToString(TNEF) + "\n--b--\n";
        List<Leaf> beside = MimeReader.read((head + "Said in mail." + tail).getBytes(UTF_8)).leaves();
        assertEquals(List.of("Said in mail."), beside.stream().filter(Leaf::body).map(leaf -> leaf.text(100)).toList());
        assertEquals("note.txt", beside.get(1).fileName().orElseThrow());
        assertEquals("attached", new String(beside.get(1).decoded(100).bytes(), US_ASCII));
        List<Leaf> alone = MimeReader.read((head + " " + tail).getBytes(UTF_8)).leaves();
        assertTrue(alone.stream().filter(Leaf::body).anyMatch(leaf -> leaf.text(100).contains("Said in the pack.")), alone.toString());
    }

    @Test void of_rich_text_the_words_are_read_or_the_html_that_was_packed_in() {
        assertEquals(new RichTextReader.Rich("Sí – é\n{x}", false), RichTextReader.read("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}S\\'ed \\endash  \\u233?\\par\\{x\\}}"));
        assertEquals("<p>Hi <b>you</b>&amp;</p>", RichTextReader.read("{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf \\par \\htmlrtf0 Hi {\\*\\htmltag84 <b>}\\htmlrtf {\\b \\htmlrtf0 you\\htmlrtf }\\htmlrtf0{\\*\\htmltag92 </b>}{\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0{\\*\\htmltag72 </p>}}").text());
        assertEquals("", RichTextReader.read("").text());
        assertEquals("deep", RichTextReader.read("{".repeat(200_000) + "deep").text());
    }

    @Test void utf_7_is_read() {
        assertEquals("Hi Mom -☺-!", Lettering.read("Hi Mom -+Jjo--!".getBytes(US_ASCII), "utf-7"));
        assertEquals("1 + 1 = £2 日本語", Lettering.read("1 +- 1 = +AKM-2 +ZeVnLIqe".getBytes(US_ASCII), "UNICODE-1-1-UTF-7"));
        assertEquals("+ a+", Lettering.read("+ a+".getBytes(US_ASCII), "utf-7"));
    }

    @Test void a_multipart_that_was_encoded_as_a_whole_is_read_all_the_same() {
        String parts = "--b\nContent-Type: text/plain\n\nwords\n--b\nContent-Type: image/gif; name=a.gif\n\nGIF89a\n--b--\n";
        List<Leaf> leaves = MimeReader.read(("Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n" + java.util.Base64.getMimeEncoder().encodeToString(parts.getBytes(UTF_8))).getBytes(UTF_8)).leaves();
        assertEquals("words", leaves.get(0).text(100).strip());
        assertEquals("a.gif", leaves.get(1).fileName().orElseThrow());
    }

    @Property(tries = 300) void a_spoilt_outlook_file_is_read_or_refused(@ForAll("spoils") List<int[]> spoils) {
        try {
            assertNotNull(MimeReader.read(OutlookReader.read(spoilt(OUTLOOK, spoils))).leaves());
        } catch (OutlookReader.Unreadable refused) {
            assertNotNull(refused.getCause());
        }
    }

    @Property(tries = 500) void a_spoilt_pack_is_read_or_left(@ForAll("spoils") List<int[]> spoils) {
        TnefReader.read(spoilt(TNEF, spoils)).ifPresent(mail -> assertNotNull(MimeReader.read(mail).leaves()));
    }

    @Property(tries = 500) void any_rich_text_is_read(@ForAll("rtf") String rtf) { assertNotNull(RichTextReader.read(rtf).text()); }

    @Provide Arbitrary<List<int[]>> spoils() { return Combinators.combine(Arbitraries.integers().between(0, 20_000), Arbitraries.integers().between(0, 255)).as((at, value) -> new int[] {at, value}).list().ofMinSize(1).ofMaxSize(12); }

    @Provide Arbitrary<String> rtf() {
        return Arbitraries.of("{", "}", "\\par", "\\'e9", "\\'", "\\u-3?", "\\u99999999999", "\\uc9", "\\htmlrtf", "\\*", "\\fromhtml1", "\\ansicpg932", "\\ansicpg0", "\\", "text ", "\\fonttbl", "\u0081").list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    private static byte[] spoilt(byte[] whole, List<int[]> spoils) {
        byte[] bytes = whole.clone();
        for (int[] spoil : spoils) bytes[spoil[0] % bytes.length] = (byte) spoil[1];
        return bytes;
    }

    /** As Outlook lays it out: a stream for each property, a directory for each attachment. */
    private static byte[] outlook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            text(root, "001A", "IPM.Note");
            text(root, "0037", "Please sign – it");
            text(root, "1000", "I support it – all of it.");
            text(root, "0042", "Jane Public");
            text(root, "0065", "/O=OFFICE/CN=JANE");
            text(root, "5D02", "jane@example.org");
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
            text(attached, "3707", "note.txt");
            text(attached, "370E", "text/plain");
            attached.createDocument("__substg1.0_37010102", new ByteArrayInputStream("attached".getBytes(US_ASCII)));
            attached.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(DirectoryEntry to, String tag, String text) throws IOException { to.createDocument("__substg1.0_" + tag + "001F", new ByteArrayInputStream(text.getBytes(UTF_16LE))); }

    /** MS-OXTNEF: a signature, a key, then attributes of a level, an id, a length, bytes and a sum. */
    private static byte[] tnef() {
        ByteBuffer tnef = ByteBuffer.allocate(2_000).order(ByteOrder.LITTLE_ENDIAN);
        tnef.putInt(0x223E9F78).putShort((short) 1);
        attribute(tnef, 1, 0x00069003, mapi(0x1000, "Said in the pack.\0"));
        attribute(tnef, 2, 0x00069002, new byte[14]);
        attribute(tnef, 2, 0x00018010, "note.txt\0".getBytes(US_ASCII));
        attribute(tnef, 2, 0x0006800F, "attached".getBytes(US_ASCII));
        return Arrays.copyOf(tnef.array(), tnef.position());
    }

    private static byte[] mapi(int tag, String text) {
        byte[] words = text.getBytes(US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(16 + (words.length + 3) / 4 * 4).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putInt(1).putInt(tag << 16 | 0x1E).putInt(1).putInt(words.length).put(words).array();
    }

    private static void attribute(ByteBuffer tnef, int level, int id, byte[] content) {
        int sum = 0;
        for (byte b : content) sum += b & 0xff;
        tnef.put((byte) level).putInt(id).putInt(content.length).put(content).putShort((short) sum);
    }
}
