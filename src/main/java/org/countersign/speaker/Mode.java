package org.countersign.speaker;

import org.countersign.intake.Channel;

/** How somebody takes part (domain.md 4.2). READ: the clerk reads aloud what they wrote. */
enum Mode {
    IN_PERSON(Channel.TESTIMONY), REMOTE(Channel.TESTIMONY), PHONE(Channel.TESTIMONY),
    READ(Channel.WRITTEN_TESTIMONY), WRITTEN(Channel.WRITTEN_TESTIMONY), REGISTERED(Channel.POSITION_SLIP);

    private final Channel channel;

    Mode(Channel channel) { this.channel = channel; }

    Channel channel() { return channel; }

    /** They are called and have their time; the others are on the record as soon as their card is. */
    boolean called() { return this != WRITTEN && this != REGISTERED; }
}
