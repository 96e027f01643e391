package org.countersign.people;

import java.io.Serializable;
import java.time.Instant;
import org.countersign.constituent.LinkRule;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.platform.Seen;

/**
 * That somebody signed a contact, and why it is thought to be them.
 *
 * @param contact as it was seen, so that the link can be undone
 * @param name as written there; blank: none
 * @param linkedBy null: the rules did
 * @param setAside null: it is not
 */
public record Signature(Seen contact, int seq, Instant at, Channel channel, String name, String subject, LinkRule rule, String linkedBy, Instant linkedAt, SetAsideReason setAside) implements Serializable {}
