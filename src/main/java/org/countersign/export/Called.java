package org.countersign.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.countersign.count.Profile;
import org.countersign.roll.Roll;

/** People and what each counts for, sixteen bytes each: a million of them are 16 MB while their file goes out. */
final class Called {
    private long[] ids = new long[64];
    private int[] profiles = new int[64];
    private int[] contacts = new int[64];
    private int size;

    void add(Roll.One one) {
        if (size == ids.length) {
            int more = size + size / 2;
            ids = Arrays.copyOf(ids, more);
            profiles = Arrays.copyOf(profiles, more);
            contacts = Arrays.copyOf(contacts, more);
        }
        ids[size] = one.id();
        profiles[size] = one.profile().code();
        contacts[size++] = one.contacts();
    }

    int size() { return size; }

    long id(int at) { return ids[at]; }

    List<Long> ids(int from, int to) { return LongStream.range(from, to).map(at -> ids[(int) at]).boxed().toList(); }

    Profile profile(int at) { return Profile.read(profiles[at]); }

    /** How many of theirs count. */
    int contacts(int at) { return contacts[at]; }
}
