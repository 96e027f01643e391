package org.countersign.entrance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What an {@code Authorization} header shows: a name with its password (RFC 7617, UTF-8) or a token (RFC 6750). */
public sealed interface Authorization {
    record Basic(String name, String password) implements Authorization {}

    record Bearer(String token) implements Authorization {}

    /** Empty where there is no header, or one of another kind, or one that cannot be read. */
    static Optional<Authorization> read(String header) {
        if (header == null) return Optional.empty();
        String[] parts = header.strip().split(" +", 2);
        if (parts.length < 2) return Optional.empty();
        if (parts[0].equalsIgnoreCase("Bearer")) return Optional.of(new Bearer(parts[1].strip()));
        return parts[0].equalsIgnoreCase("Basic") ? basic(parts[1].strip()) : Optional.empty();
    }

    private static Optional<Authorization> basic(String encoded) {
        try {
            String pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded))).toString();
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(new Basic(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }
}
