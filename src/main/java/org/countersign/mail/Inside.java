package org.countersign.mail;

import java.util.List;
import org.countersign.letter.FragmentReader.Fragment;

/**
 * What a letter holds beside its own words.
 *
 * @param fragments what looks like a name, a telephone, a street … in all of it, signature and quotes too
 * @param formText what an organisation wrote for all who sent this form, beside the writer's own words; "": nothing
 */
public record Inside(List<Attached> attached, List<Fragment> fragments, String formText) {

    /** @param index its place @param type by its content where that tells @param size in bytes */
    public record Attached(int index, String name, String type, long size) {
        /** What a browser saves it as: no path, no sign that means something to a system. */
        public String fileName() {
            String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_").strip();
            return plain.isEmpty() || plain.startsWith(".") ? "attachment-" + (index + 1) + plain : plain;
        }
    }
}
