package org.countersign.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What tells who the people are that the office knows: their full names, e-mails, telephones and streets, and which of them stand in an answer. */
final class Telling {
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"), PHONE = Pattern.compile("(?<!\\d)(?:\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .-]{0,2}\\d{3}[ .-]?\\d{4}(?!\\d)"), WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
    private static final int MOST_WORDS = 6;

    private final Set<String> mails = new HashSet<>(), phones = new HashSet<>(), phrases = new HashSet<>();

    /** Of everyone who signed something, and whoever they are thought to be. */
    static Telling everything(Application application) {
        Telling telling = new Telling();
        application.rows("SELECT DISTINCT given_name, family_name FROM constituent WHERE kind = 'PERSON' UNION SELECT DISTINCT given_name, family_name FROM signer").forEach(row -> telling.name(row.get(0), row.get(1)));
        application.rows("SELECT DISTINCT email FROM signer WHERE email IS NOT NULL").forEach(row -> telling.mails.add(row.get(0).toString().strip().toLowerCase(Locale.ROOT)));
        application.rows("SELECT DISTINCT phone_key FROM signer WHERE phone_key IS NOT NULL").forEach(row -> telling.phones.add(lastTen(row.get(0).toString())));
        application.rows("SELECT DISTINCT street FROM signer WHERE street REGEXP '^[0-9]'").forEach(row -> telling.phrase(row.get(0).toString()));
        return telling;
    }

    private void name(Object given, Object family) {
        if (given == null || family == null || given.toString().isBlank() || family.toString().isBlank()) return;
        phrase(given + " " + family);
        phrase(family + " " + given);
    }

    private void phrase(String words) {
        String known = String.join(" ", words(words));
        if (known.indexOf(' ') > 0) phrases.add(known);
    }

    int size() { return mails.size() + phones.size() + phrases.size(); }

    /** Those that stand in the answer; of a workbook, in any of its parts. */
    Set<String> in(byte[] answer) {
        String text = answer.length > 2 && answer[0] == 'P' && answer[1] == 'K' ? unpacked(answer) : new String(answer, StandardCharsets.UTF_8);
        String plain = text.replaceAll("<(?:script|style)[\\s\\S]*?</(?:script|style)>", " ").replaceAll("<[^>]*>", " ").replace("&amp;", "&").replace("&#39;", "'").replace("&nbsp;", " ").replace("\\n", " ");
        Set<String> told = new TreeSet<>();
        MAIL.matcher(text).results().map(found -> found.group().toLowerCase(Locale.ROOT)).filter(mails::contains).forEach(told::add);
        PHONE.matcher(plain).results().map(found -> lastTen(found.group())).filter(phones::contains).forEach(told::add);
        List<String> words = words(plain);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder phrase = new StringBuilder(words.get(from));
            for (int more = 1; more < MOST_WORDS && from + more < words.size(); more++) {
                phrase.append(' ').append(words.get(from + more));
                if (phrases.contains(phrase.toString())) told.add(phrase.toString());
            }
        }
        return told;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).results().forEach(found -> words.add(found.group().replaceAll("[.'’-]+$", "")));
        return words;
    }

    private static String lastTen(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 10));
    }

    /** By its directory: a workbook that is streamed says how long a part is only behind it. */
    private static String unpacked(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
