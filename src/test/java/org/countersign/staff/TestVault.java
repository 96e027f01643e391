package org.countersign.staff;

import java.nio.file.Path;
import java.util.Optional;

/** A vault with its key in a directory of the test. */
public final class TestVault {
    private TestVault() {}

    public static Vault in(Path directory) {
        Vault vault = new Vault();
        vault.file = Optional.empty();
        vault.data = directory.toString();
        return vault;
    }

    /** @param file as {@code COUNTERSIGN_KEY_FILE} names it */
    static Vault with(Path file) {
        Vault vault = in(file.getParent());
        vault.file = Optional.of(file.toString());
        return vault;
    }
}
