package org.countersign.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.countersign.letter.Cwc;
import org.countersign.letter.Letter;
import org.countersign.platform.Sha256;

/**
 * A message beside what was read from it, on its way in: taken in, its raw bytes are kept for ever; refused, they go to the rejects.
 *
 * @param letter as it was read; empty for a form that came by itself
 * @param form what it carries of one
 * @param forwarder the listed address that passed it on; empty: it came from whoever wrote it
 * @param parent the contact it answers; null: none that is known
 */
record RawLetter(Kind kind, Optional<Letter> letter, Optional<Cwc> form, byte[] raw, Optional<String> forwarder, Long parent) implements Supplier<byte[]> {
    /** What mail systems and lists put before a subject: "[council]", "[EXTERNAL]", "EXT:", "Fwd:". */
    private static final Pattern ADDED = Pattern.compile("(?iu)^(?:[\\s*]*(?:[\\[({][^\\])}]{1,60}[\\])}]|(?:re|fwd?|aw|wg|rv|tr|ext|external)\\s*:|\\*+ ?(?:ext|external) ?\\*+))+[\\s*]*");

    /** As what it came. */
    enum Kind {
        MESSAGE("eml"), OUTLOOK("msg"), FORM("xml");

        private final String suffix;

        Kind(String suffix) { this.suffix = suffix; }

        String suffix() { return suffix; }
    }

    static RawLetter of(Letter letter, byte[] raw) { return new RawLetter(Kind.MESSAGE, Optional.of(letter), Optional.empty(), raw, Optional.empty(), null); }

    RawLetter passedOnBy(String address) { return new RawLetter(kind, letter, form, raw, Optional.of(address), parent); }

    RawLetter answering(long contact) { return new RawLetter(kind, letter, form, raw, forwarder, contact); }

    /** One of several that somebody passed on as attachments: whoever wrote it did not write to us, and is not answered by the program. */
    boolean isAttached() { return forwarder.isPresent() && letter.flatMap(each -> each.envelope().sender().email()).filter(forwarder.get()::equals).isEmpty(); }

    @Override public byte[] get() { return raw; }

    String messageId() { return letter.map(each -> each.envelope().messageId()).orElse(""); }

    byte[] bodyHash() { return letter.map(Letter::bodyHash).orElseGet(() -> Sha256.digest().digest(raw)); }

    Instant received(Instant otherwise) { return letter.map(each -> each.envelope().received()).orElse(otherwise); }

    Optional<Instant> written() { return letter.flatMap(each -> each.envelope().written()); }

    /**
     * What tells two messages of one id apart: who says what. How it was packed on its way, and what mail systems added to it, does not count.
     */
    byte[] contentKey() { return key(letter.map(each -> ADDED.matcher(each.content().subject()).replaceFirst("")).orElse("")); }

    /** The same as it was kept before, when the whole subject counted. */
    byte[] formerKey() { return key(letter.map(each -> each.content().subject()).orElse("")); }

    private byte[] key(String subject) {
        String who = letter.map(each -> each.envelope().sender()).map(sender -> sender.email().orElse(sender.givenName() + " " + sender.familyName())).orElse("");
        String what = letter.map(each -> subject + "\n" + each.content().text()).orElseGet(() -> form.map(Cwc::externalId).orElse(""));
        return Sha256.digest().digest((who + "\n" + what).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().getBytes(StandardCharsets.UTF_8));
    }
}
