package org.countersign.hearing;

import org.countersign.intake.Channel;

/** How somebody took part (domain.md 4): spoke, sent words in, or registered a position without testifying. */
public enum Appearance {
    SPOKE(Channel.TESTIMONY), WRITTEN(Channel.WRITTEN_TESTIMONY), REGISTERED(Channel.POSITION_SLIP);

    private final Channel channel;

    Appearance(Channel channel) { this.channel = channel; }

    public Channel channel() { return channel; }

    static Appearance of(Channel channel) {
        for (Appearance each : values()) if (each.channel == channel) return each;
        throw new IllegalArgumentException("no appearance at a hearing: " + channel);
    }
}
