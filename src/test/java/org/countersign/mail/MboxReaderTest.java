package org.countersign.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.countersign.mail.MboxReader.Message;
import org.junit.jupiter.api.Test;

class MboxReaderTest {
    static final String FROM = "From jane@example.org Tue May 12 09:30:05 2026\n";

    @Test void each_message_starts_at_its_from_line() throws IOException {
        assertEquals(List.of("A: 1\n\none\n\n", "A: 2\n\ntwo\n"), read(FROM + "A: 1\n\none\n\n" + FROM + "A: 2\n\ntwo\n"));
        assertEquals(List.of("A: 1\r\n\r\none\r\n\r\n", "A: 2\r\n\r\ntwo"), read((FROM + "A: 1\n\none\n\n" + FROM + "A: 2\n\ntwo").replace("\n", "\r\n")));
    }

    @Test void a_sentence_that_starts_with_from_starts_no_message() throws IOException {
        assertEquals(1, read(FROM + "A: 1\n\nFrom here it is 3 miles.\n\nFrom the heart, Jane\n").size());
        assertEquals(1, read(FROM + "A: 1\n\ntext\n" + FROM).size(), "no empty line before it");
    }

    @Test void escaped_from_lines_lose_one_mark() throws IOException {
        assertEquals(List.of("A: 1\n\nFrom me\n>From him\n>> From all\n"), read(FROM + "A: 1\n\n>From me\n>>From him\n>> From all\n"));
    }

    @Test void content_length_is_not_believed_and_a_file_may_end_anywhere() throws IOException {
        String file = FROM + "Content-Length: 99999\n\none\n\n" + FROM + "A: 2\n\ntwo and more\n";
        for (int end = FROM.length(); end <= file.length(); end++) {
            boolean insideFrom = end > file.lastIndexOf(FROM) && end < file.lastIndexOf(FROM) + FROM.length();
            String start = file.substring(0, end);
            if (!insideFrom) assertEquals(start, FROM + String.join(FROM, read(start)), "cut at " + end);
        }
        assertEquals("A: 2\n\ntwo", read(file.substring(0, file.indexOf(" and more"))).get(1));
    }

    @Test void a_message_beyond_the_limit_is_told_alone_and_lines_may_be_longer_than_any_buffer() throws IOException {
        String longLine = "x".repeat(200_000);
        List<Message> found = new ArrayList<>();
        MboxReader.read(in(FROM + "A: 1\n\n" + longLine + "\n\n" + FROM + "A: 2\n\n" + longLine + longLine + "\n\n" + FROM + "A: 3\n\nshort\n"), 300_000, found::add);
        assertEquals(List.of(false, true, false), found.stream().map(Message::tooLong).toList());
        assertEquals("A: 1\n\n" + longLine + "\n\n", text(found.get(0)));
        assertEquals(300_000, found.get(1).raw().length);
        assertEquals("A: 3\n\nshort\n", text(found.get(2)));
    }

    @Test void it_takes_the_memory_of_one_message_however_long_the_file() throws IOException {
        byte[] one = (FROM + "Subject: x\n\n" + "words ".repeat(200) + "\n\n").getBytes(ISO_8859_1);
        long[] seen = {0, 0};
        MboxReader.read(repeated(one, 200_000), message -> { seen[0]++; seen[1] = Math.max(seen[1], message.raw().length); });
        assertEquals(200_000, seen[0]);
        assertEquals(one.length - FROM.length(), seen[1]);
    }

    static InputStream repeated(byte[] one, long times) {
        return new InputStream() {
            private long at;

            @Override public int read() { throw new UnsupportedOperationException(); }

            @Override public int read(byte[] to, int from, int most) {
                if (at >= one.length * times) return -1;
                int start = (int) (at % one.length), count = Math.min(most, one.length - start);
                System.arraycopy(one, start, to, from, count);
                at += count;
                return count;
            }
        };
    }

    private static List<String> read(String file) throws IOException {
        List<String> found = new ArrayList<>();
        MboxReader.read(in(file), message -> found.add(text(message)));
        return found;
    }

    private static String text(Message message) { return new String(message.raw(), ISO_8859_1); }

    private static InputStream in(String file) { return new ByteArrayInputStream(file.getBytes(ISO_8859_1)); }
}
