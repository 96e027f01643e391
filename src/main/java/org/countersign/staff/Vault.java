package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.countersign.platform.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets the program must be able to read again (passwords of mail servers), so that neither the database nor its backup tells them, and
 * signs what must be known again when it comes back. The key is in a file of its own, {@code countersign.key.file}, else drawn at its first use in the data directory.
 */
@ApplicationScoped
public class Vault {
    private static final int KEY = 32, NONCE = 12, TAG_BITS = 128, SIGNATURE_DIGITS = 16;
    private static final String VERSION = "1:";

    @Inject @ConfigProperty(name = "countersign.key.file") Optional<String> file;
    @Inject @ConfigProperty(name = "countersign.data", defaultValue = ".") String data;
    private byte[] key;

    /** @param purpose what it is a secret of: sealed for one it does not open for another */
    public String seal(String purpose, String secret) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return VERSION + Base64.getEncoder().encodeToString(whole);
    }

    /** @throws Refused where the key is not the one it was sealed with: then it must be typed in again */
    public String open(String purpose, String sealed) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            return new String(cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(whole, NONCE), Arrays.copyOfRange(whole, NONCE, whole.length)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw new Refused("staff.vault.otherKey");
        }
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed with this key", e);
        }
    }

    /** 16 hexadecimal digits that only who has the key can find (HMAC-SHA256, its first 64 bits). */
    public String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8))).substring(0, SIGNATURE_DIGITS);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private synchronized byte[] key() {
        if (key == null) key = read(file.filter(named -> !named.isBlank()).map(Path::of).orElseGet(() -> drawn(Path.of(data).resolve("secrets.key"))));
        return key;
    }

    private static byte[] read(Path from) {
        try {
            byte[] read = Base64.getDecoder().decode(Files.readString(from).strip());
            if (read.length == KEY) return read;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refused("staff.vault.noKey", from.toString());
        }
        throw new Refused("staff.vault.noKey", from.toString());
    }

    /** Made whole beside its name and then given it: two that start at once have the same. */
    private static Path drawn(Path at) {
        if (Files.exists(at)) return at;
        byte[] chance = new byte[KEY];
        new SecureRandom().nextBytes(chance);
        try {
            Path draft = Files.createTempFile(at.toAbsolutePath().getParent(), "secrets", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, Base64.getEncoder().encodeToString(chance) + "\n");
            link(draft, at);
            return at;
        } catch (IOException e) {
            throw new Refused("staff.vault.noKey", at.toString());
        }
    }

    private static void link(Path draft, Path at) throws IOException {
        try {
            Files.createLink(at, draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
