package org.countersign.mime;

/** Walks over the lines of a stretch of bytes without copying it. A line ends with LF or CR LF. */
public final class Lines {
    private final byte[] raw;
    private final int to;
    private int start, end, following;

    public Lines(byte[] raw, int from, int to) {
        this.raw = raw;
        this.to = to;
        following = from;
    }

    public boolean next() {
        if (following >= to) return false;
        start = following;
        int at = start;
        while (at < to && raw[at] != '\n') at++;
        following = Math.min(to, at + 1);
        end = at > start && raw[at - 1] == '\r' ? at - 1 : at;
        return true;
    }

    public int start() { return start; }

    /** Just behind its last byte, without the line end. */
    public int end() { return end; }

    /** Where the next line starts. */
    public int following() { return following; }

    /** Nothing, or only white space. */
    public boolean blank() {
        for (int at = start; at < end; at++) if (raw[at] != ' ' && raw[at] != '\t' && raw[at] != '\r') return false;
        return true;
    }
}
