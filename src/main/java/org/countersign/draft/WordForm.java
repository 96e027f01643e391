package org.countersign.draft;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.mapping.ValueReader;

/** What somebody says a word means in a column with a closed list. */
public class WordForm {
    private final String column;
    private final String theirs;
    private final String word;
    private final boolean understood;
    private String told;

    WordForm(String column, String theirs, String word, String told) {
        this.column = column;
        this.theirs = theirs;
        this.word = word;
        this.told = told;
        this.understood = told.isEmpty() || ValueReader.LISTS.get(column).contains(told);
    }

    /** Ours. */
    public String getColumn() { return column; }

    public String getTheirs() { return theirs; }

    public String getWord() { return word; }

    /** The closed list; before it the word itself, where it is not understood. */
    public List<String> getChoices() { return Stream.concat(Stream.of(word).filter(any -> !understood), ValueReader.LISTS.get(column).stream()).toList(); }

    /** Whether it was one of the list, or blank, when it was shown. */
    public boolean isUnderstood() { return understood; }

    /** Whether somebody has said what it means. */
    boolean isTold() { return told.isEmpty() || ValueReader.LISTS.get(column).contains(told); }

    public String getTold() { return told; }

    public void setTold(String told) { this.told = told == null ? "" : told; }
}
