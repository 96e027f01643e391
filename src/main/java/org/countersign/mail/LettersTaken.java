package org.countersign.mail;

import java.util.List;
import java.util.Set;
import org.countersign.letter.Letter;

/** News: letters came through a mailbox just now and were taken in, or repeat what was; told within the transaction. */
public record LettersTaken(List<One> letters) {

    /**
     * @param contact that it became, or repeats
     * @param repeats it was there before
     * @param direct whoever sent it is whose contact it became: nobody passed it on, and no form in it names somebody else
     * @param names the ids of the ordinances that its words name, by number, title or nickname: what it may be about before anybody has said so
     */
    public record One(long contact, boolean repeats, boolean direct, Letter letter, Set<Long> names) {}
}
