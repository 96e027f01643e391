package org.countersign.action;

import java.util.Locale;

/** How one member voted; an official's vote is public. @param name up to 200 characters, none of them a line's end */
public record MemberVote(String name, Option option) {
    /** What a member can do with a vote; recused counts as excused. */
    public enum Option {
        YES, NO, ABSTAIN, ABSENT, EXCUSED;

        /** The word of the interface, in lower case. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }

    public MemberVote {
        name = name == null ? "" : name.replaceAll("[\\s\\u00A0]+", " ").strip();
        if (name.isEmpty() || name.length() > 200 || option == null) throw new IllegalArgumentException("member vote: " + name + " " + option);
    }

    /** One line of what is kept. */
    String line() { return option + " " + name; }
}
