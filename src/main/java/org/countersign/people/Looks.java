package org.countersign.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.people.NameForm.FullName;
import org.countersign.platform.Sha256;

/** What somebody looks like to whoever asks who else they may be. */
record Looks(Set<FullName> names, Set<String> phones, Set<String> emails, Set<String> households, Set<String> zips) {
    /** The strongest thing that both have. */
    Optional<Sign> shares(Looks other) {
        if (common(phones, other.phones)) return Optional.of(Sign.PHONE);
        if (common(emails, other.emails)) return Optional.of(Sign.EMAIL);
        if (common(households, other.households)) return Optional.of(Sign.HOUSEHOLD);
        if (common(mailboxNames(), other.mailboxNames())) return Optional.of(Sign.MAILBOX_NAME);
        return common(zips, other.zips) ? Optional.of(Sign.ZIP) : Optional.empty();
    }

    private static boolean common(Set<String> one, Set<String> other) { return !Collections.disjoint(one, other); }

    /** What stands before the @, which people keep when they change the provider. */
    private Set<String> mailboxNames() { return emails.stream().map(email -> email.substring(0, email.indexOf('@'))).filter(name -> name.length() > 3).collect(Collectors.toSet()); }

    /** Under which they are filed: whoever is alike has one of these in common. */
    Set<Long> traits() {
        Set<String> traits = new TreeSet<>();
        phones.forEach(phone -> traits.add("p|" + phone));
        emails.forEach(email -> traits.add("e|" + email));
        households.forEach(household -> traits.add("h|" + household));
        for (FullName name : names) {
            mailboxNames().forEach(mailbox -> traits.add("m|" + mailbox + "|" + name.family()));
            for (String zip : zips) {
                traits.add("z|" + zip + "|" + name.family());
                traits.add("s|" + zip + "|" + new TreeSet<>(Set.of(name.given() + " ", name.family() + " ")));
                if (!name.given().isEmpty() && !name.family().isEmpty()) traits.add("g|" + zip + "|" + name.given() + "|" + name.family().charAt(0));
            }
        }
        return traits.stream().map(Looks::hashed).collect(Collectors.toSet());
    }

    private static long hashed(String trait) { return ByteBuffer.wrap(Sha256.of(trait.getBytes(StandardCharsets.UTF_8))).getLong(); }
}
