package org.countersign.reply;

import java.io.Serializable;

/**
 * The words for one person.
 *
 * @param body null: the letter in the outbox has them
 * @param why a key of the words: why it is left out; null: it is not
 * @param leftOutBy null: a rule did
 * @param letter in the outbox; null: it is not there
 */
public record Draft(long id, long contact, To to, String language, String subject, String body, State state, String why, String leftOutBy, Long letter) implements Serializable {
    public enum State { DRAFT, LEFT_OUT, PUT, TAKEN_BACK }

    /** @param constituent null: nobody knows */
    public record To(Long constituent, String name, String address) implements Serializable {}
}
