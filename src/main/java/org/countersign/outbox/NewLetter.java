package org.countersign.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.countersign.platform.FieldErrors;

/**
 * A letter to be sent.
 *
 * @param key what it is for, such as "acknowledgement:contact:17": put again under the same key it is the same letter
 * @param answers the message it answers; {@link Answers#NOTHING}
 * @param notBefore when it may go; null: now
 */
public record NewLetter(String key, LetterKind kind, Addressee to, Wording words, Answers answers, Instant notBefore) {
    /** What can be written to: nothing in it can end a header or begin another. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int LONGEST_TEXT = 200_000;

    /** @throws org.countersign.platform.Invalid where it could not be sent as it is */
    public NewLetter {
        FieldErrors errors = new FieldErrors().needed("key", key).text("key", key, 200);
        if (!isAddress(to.address())) errors.add("address", "outbox.address", to.address());
        errors.text("name", to.name(), 400).needed("subject", words.subject()).text("subject", words.subject(), 500).needed("text", words.text()).text("text", words.text(), LONGEST_TEXT).throwIfAny();
    }

    /** Whether one could write to it at all. */
    public static boolean isAddress(String text) { return text != null && text.length() <= 254 && ADDRESS.matcher(text).matches(); }

    /**
     * @param name as the header To shows it; null: none
     * @param about what it concerns
     */
    public record Addressee(String address, String name, About about) {
        public Addressee { address = address == null ? "" : address.strip().toLowerCase(Locale.ROOT); }
    }

    /** Numbers, each null where there is none. @param contact the one it answers */
    public record About(Long constituent, Long ordinance, Long contact) {
        public static final About NOTHING = new About(null, null, null);
    }

    /** @param text plain, its lines as they are to be read @param language such as "en" */
    public record Wording(String subject, String text, String language) {
        /** A subject is one line. */
        public Wording { subject = subject == null ? null : subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(); }
    }

    /** Message ids without angle brackets. @param inReplyTo null: it answers nothing @param references oldest first, the answered one last */
    public record Answers(String inReplyTo, List<String> references) {
        public static final Answers NOTHING = new Answers(null, List.of());
        private static final Pattern ID = Pattern.compile("[!-;=?-~]{1,300}");
        private static final int MOST = 20;

        /** What is no message id is left out: a header is made of them. */
        public Answers {
            inReplyTo = inReplyTo != null && ID.matcher(inReplyTo).matches() ? inReplyTo : null;
            List<String> known = references.stream().filter(each -> ID.matcher(each).matches()).toList();
            references = known.subList(Math.max(0, known.size() - MOST), known.size());
        }
    }
}
