package org.countersign.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.mime.EncodedWords;

/**
 * A name and an address out of a header such as From, as written; either may be empty.
 *
 * @param name decoded, without its quotes
 */
public record Mailbox(String name, String address) {
    private static final int MOST = 500;
    /** What reaches somebody and tells them apart. Not an obfuscated one ("[email protected]"), nor one of other letters: those look alike. */
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\\.)+[A-Za-z][A-Za-z0-9-]{1,62}");

    /** All mailboxes of a header, groups opened, comments taken as names where there is no other. */
    public static List<Mailbox> read(String header) {
        List<Mailbox> found = new ArrayList<>();
        Scan scan = new Scan();
        for (int at = 0; at < header.length() && found.size() < MOST; at++) at = scan.take(header, at, found);
        if (scan.quoted || scan.depth > 0) return read(header.replaceAll("[\"()]", " "));
        scan.end(found);
        return found;
    }

    /** The address in lower case, if it is one an office may know somebody by. */
    public Optional<String> usable() {
        return address.length() <= 254 && USABLE.matcher(address).matches() ? Optional.of(address.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    @Override public String toString() { return name.isEmpty() ? address : address.isEmpty() ? name : name + " <" + address + ">"; }

    /** Reads character by character: any order of quotes, comments, angles and groups gives something. One that stays open is read again without. */
    private static final class Scan {
        private final StringBuilder words = new StringBuilder(), comment = new StringBuilder(), angle = new StringBuilder();
        private boolean quoted, inAngle, sawAngle, sawQuote, dangling;
        private int depth;

        int take(String header, int at, List<Mailbox> found) {
            char c = header.charAt(at);
            if (c == '\\' && (quoted || depth > 0) && at + 1 < header.length()) {
                (depth > 0 ? comment : words).append(header.charAt(at + 1));
                return at + 1;
            }
            if (depth > 0) comment(c);
            else if (c == '"') quoted = quote();
            else if (quoted) (inAngle ? angle : words).append(c);
            else if (c == '(') depth++;
            else structure(c, found);
            return at;
        }

        private boolean quote() {
            sawQuote = true;
            return !quoted;
        }

        private void endGroup(List<Mailbox> found) {
            end(found);
            dangling = false;
        }

        private void comment(char c) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 0) comment.append(c);
        }

        private void structure(char c, List<Mailbox> found) {
            if (c == '<') inAngle = sawAngle = true;
            else if (c == '>') inAngle = false;
            else if (c == ',' && !inAngle) end(found);
            else if (c == ';') endGroup(found);
            else if (c == ':' && !inAngle) words.setLength(0);
            else (inAngle ? angle : words).append(c);
        }

        /** A name before a comma and no address belongs to the next one: "Public, Jane <jane@example.org>", which should stand in quotes. */
        void end(List<Mailbox> found) {
            String said = EncodedWords.read(words.toString()).strip(), aside = EncodedWords.read(comment.toString()).strip(), address = angle.toString().strip().replaceFirst("(?i)^mailto:", "");
            int last = said.lastIndexOf(' ');
            boolean bare = !sawAngle && said.indexOf('@') >= 0 && said.indexOf(' ') < 0;
            boolean behind = !sawAngle && last > 0 && new Mailbox("", said.substring(last + 1)).usable().isPresent();
            if (dangling && sawAngle && !sawQuote && !said.isEmpty()) said = found.remove(found.size() - 1).name + ", " + said;
            Mailbox mailbox = bare ? new Mailbox(aside, said) : behind ? new Mailbox(said.substring(0, last).strip(), said.substring(last + 1)) : new Mailbox(said.isEmpty() ? aside : said, address);
            dangling = !sawAngle && !sawQuote && !said.isEmpty() && said.indexOf('@') < 0 && said.indexOf(' ') == said.lastIndexOf(' ');
            if (!mailbox.name.isEmpty() || !mailbox.address.isEmpty()) found.add(mailbox);
            words.setLength(0);
            comment.setLength(0);
            angle.setLength(0);
            quoted = inAngle = sawAngle = sawQuote = false;
            depth = 0;
        }
    }
}
