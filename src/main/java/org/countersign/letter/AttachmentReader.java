package org.countersign.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.letter.Letter.Attachment;
import org.countersign.mime.Leaf;
import org.countersign.mime.Lettering;
import org.countersign.mime.MimeReader;
import org.countersign.mime.OutlookReader;
import org.countersign.mime.Transfer;

/** What is attached to a letter: listed as it is read, its bytes only for whoever asks. Nothing is ever unpacked or opened. */
public final class AttachmentReader {
    private static final int MOST = 100, SNIFFED = 64, LARGEST = 64 << 20, LARGEST_MESSAGE = 8 << 20;

    private static final Pattern TURNING = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private AttachmentReader() {}

    static List<Attachment> read(List<Leaf> leaves) { return leaves.stream().filter(leaf -> !leaf.body()).limit(MOST).map(AttachmentReader::attachment).toList(); }

    private static Attachment attachment(Leaf leaf) {
        Transfer.Sink start = leaf.decoded(SNIFFED);
        String said = Lettering.line(leaf.type().type(), 100);
        return new Attachment(name(leaf.fileName().orElse("")), FileKind.type(start.bytes()).orElse(said), start.size());
    }

    /** Without the folders it is to land in, and without letters that turn it around so that it seems to end otherwise. */
    private static String name(String said) {
        String name = Lettering.line(TURNING.matcher(said).replaceAll(""), Integer.MAX_VALUE).replaceFirst("^.*[/\\\\]", "");
        return name.matches("\\.*") ? "" : Lettering.cut(name, 300);
    }

    /** The bytes of one. @param raw the letter as it came @param index its place in {@link Letter.Content#attachments} */
    public static Optional<byte[]> bytes(byte[] raw, int index) {
        try {
            return MimeReader.read(unpacked(raw)).leaves().stream().filter(leaf -> !leaf.body()).skip(Math.max(0, index)).findFirst().map(leaf -> leaf.decoded(LARGEST).bytes());
        } catch (OutlookReader.Unreadable none) {
            return Optional.empty();
        }
    }

    private static byte[] unpacked(byte[] raw) throws OutlookReader.Unreadable { return FileKind.of(raw) == FileKind.OUTLOOK ? OutlookReader.read(raw) : BodyHash.unixLines(raw); }

    /** Whole messages among them, as somebody passes on several at once; what is attached to one of them stays in it. @param raw the letter as it came */
    public static List<byte[]> messages(byte[] raw) {
        try {
            return messages(MimeReader.read(unpacked(raw)).leaves()).toList();
        } catch (OutlookReader.Unreadable none) {
            return List.of();
        }
    }

    static Stream<byte[]> messages(List<Leaf> leaves) {
        return leaves.stream().filter(leaf -> leaf.type().is("message/rfc822") || leaf.type().is("message/global") || namedAsOne(leaf)).map(leaf -> leaf.decoded(LARGEST_MESSAGE).bytes());
    }

    /** A message that was attached as a file. */
    private static boolean namedAsOne(Leaf leaf) {
        return !leaf.body() && leaf.fileName().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".eml")).isPresent() && FileKind.of(leaf.decoded(FileKind.LOOKED_AT).bytes()) == FileKind.MESSAGE;
    }
}
