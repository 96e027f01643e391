package org.countersign.mime;

/** Puts the lines of a text together again that were cut only to fit (RFC 3676, "format=flowed"). */
final class Flowed {
    private Flowed() {}

    /** @param glued the blank a line was cut at was put there for the cut (DelSp) */
    static String read(String text, boolean glued) {
        StringBuilder whole = new StringBuilder(text.length());
        int openDepth = -1;
        for (String line : text.split("\r?\n", -1)) {
            int depth = depth(line);
            String said = line.startsWith(" ", depth) ? line.substring(depth + 1) : line.substring(depth);
            boolean flows = said.endsWith(" ") && !said.equals("-- ");
            boolean goesOn = openDepth == depth && !said.isBlank() && !said.equals("-- ");
            if (!goesOn) whole.append(whole.isEmpty() && openDepth < 0 ? "" : "\n").append(">".repeat(depth)).append(depth > 0 ? " " : "");
            whole.append(flows && glued ? said.substring(0, said.length() - 1) : said);
            openDepth = flows && !said.isBlank() ? depth : -2;
        }
        return whole.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') depth++;
        return depth;
    }
}
