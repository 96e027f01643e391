package org.countersign.mapping;

/** What can stand between two cells; of several that stand there equally often, the first. */
public enum Delimiter {
    COMMA(','), SEMICOLON(';'), TAB('\t'), BAR('|');

    private final char sign;

    Delimiter(char sign) { this.sign = sign; }

    public char sign() { return sign; }
}
