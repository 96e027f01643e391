package org.countersign.outbox;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.countersign.platform.Sha256;

/** Whom we believe to be a mail server: whom an authority vouches for, or the one certificate somebody looked at and wrote down. */
final class Trust implements X509TrustManager {
    private final X509TrustManager authorities;
    private final String pin;

    private Trust(X509TrustManager authorities, String pin) {
        this.authorities = authorities;
        this.pin = pin;
    }

    /** Nobody vouches for it. Whoever set the server up can compare the fingerprint. */
    static final class Unknown extends CertificateException {
        private final String fingerprint;

        private Unknown(String fingerprint, Throwable cause) {
            super("nobody vouches for the certificate " + fingerprint, cause);
            this.fingerprint = fingerprint;
        }

        String fingerprint() { return fingerprint; }
    }

    /** @param pin null: an authority must vouch */
    static SSLSocketFactory sockets(String pin) {
        try {
            TrustManagerFactory known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            known.init((KeyStore) null);
            X509TrustManager authorities = Arrays.stream(known.getTrustManagers()).filter(X509TrustManager.class::isInstance).map(X509TrustManager.class::cast).findFirst().orElseThrow();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trust(authorities, pin)}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String how) throws CertificateException {
        String fingerprint = HexFormat.of().formatHex(Sha256.digest().digest(chain[0].getEncoded()));
        if (pin != null && pin.equals(fingerprint)) return;
        if (pin != null) throw new Unknown(fingerprint, null);
        try {
            authorities.checkServerTrusted(chain, how);
        } catch (CertificateException nobody) {
            throw new Unknown(fingerprint, nobody);
        }
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String how) throws CertificateException { throw new CertificateException("we are no server"); }

    @Override public X509Certificate[] getAcceptedIssuers() { return authorities.getAcceptedIssuers(); }
}
