package org.countersign.triage;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.platform.Words;

/**
 * What a whole group was confirmed as.
 *
 * @param left those that someone else changed since they were seen
 * @param behind it ended at this contact, before all of the group was looked at; 0: all was
 */
public record Sweep(long decision, int confirmed, int left, long behind) {
    static final Sweep NONE = new Sweep(0, 0, 0, 0);

    /** With more of the same decision. */
    Sweep and(Sweep more) { return new Sweep(Math.max(decision, more.decision), confirmed + more.confirmed, left + more.left, 0); }

    /** There is more of the group behind this contact. */
    Sweep broken(long contact) { return new Sweep(decision, confirmed, left, contact); }

    /** @param key of the words that say how many @return with them, where there is more of the group */
    String say(String key, Words words) {
        String many = words.say(key, confirmed, left);
        return behind > 0 ? many + " " + words.say("triage.sweep.again") : many;
    }

    /** One that can still be taken back. @param aside they were set aside; else a stance was given @param subject of one of them; null: none has one */
    public record Made(long decision, boolean aside, Instant at, int contacts, String subject) implements Serializable {}

    /** What became of one that was taken back. @param back contacts that are as they were @param left the numbers of those that someone changed since @param next the contact behind which it goes on; 0: that was all */
    public record Undone(int back, List<Long> left, long next) {
        static final Undone NONE = new Undone(0, List.of(), 0);
        private static final int NAMED = 20;

        Undone and(Undone more) { return new Undone(back + more.back, Stream.concat(left.stream(), more.left.stream()).toList(), more.next); }

        String say(Words words) {
            if (left.isEmpty()) return words.say("triage.told.undone.group", back);
            String named = left.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            return words.say("triage.told.undone.some", back, left.size() > NAMED ? named + " …" : named);
        }
    }
}
