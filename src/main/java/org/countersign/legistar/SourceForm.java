package org.countersign.legistar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What an administrator types about Legistar; lists one a line. A token is typed and never shown. */
public class SourceForm implements Serializable {
    private String client;
    private String address;
    private String pages;
    private String token;
    private String types;
    private String files;
    private LocalDate since;
    private String presented;
    private String signed;
    private String words;
    private boolean nightly;
    private boolean tokenless;

    static SourceForm of(Source source) {
        SourceForm form = new SourceForm();
        form.client = source.client();
        form.address = source.address();
        form.pages = source.pages();
        form.types = String.join("\n", source.types());
        form.files = String.join("\n", source.files());
        form.since = source.since();
        form.presented = source.presented();
        form.signed = source.signed();
        form.words = String.join("\n", source.words());
        form.nightly = source.nightly();
        return form;
    }

    Source source() { return new Source(client, address, pages, lines(types), lines(files), since, presented, signed, lines(words), nightly); }

    /** null: the one that is kept stays. */
    String newToken() { return tokenless ? "" : token == null || token.isBlank() ? null : token; }

    private static List<String> lines(String text) { return text == null ? List.of() : text.lines().toList(); }

    public String getClient() { return client; }

    public void setClient(String client) { this.client = client; }

    public String getAddress() { return address; }

    public void setAddress(String address) { this.address = address; }

    public String getPages() { return pages; }

    public void setPages(String pages) { this.pages = pages; }

    public String getToken() { return null; }

    public void setToken(String token) { this.token = token; }

    public String getTypes() { return types; }

    public void setTypes(String types) { this.types = types; }

    public String getFiles() { return files; }

    public void setFiles(String files) { this.files = files; }

    public LocalDate getSince() { return since; }

    public void setSince(LocalDate since) { this.since = since; }

    public String getPresented() { return presented; }

    public void setPresented(String presented) { this.presented = presented; }

    public String getSigned() { return signed; }

    public void setSigned(String signed) { this.signed = signed; }

    public String getWords() { return words; }

    public void setWords(String words) { this.words = words; }

    public boolean isNightly() { return nightly; }

    public void setNightly(boolean nightly) { this.nightly = nightly; }

    public boolean isTokenless() { return tokenless; }

    public void setTokenless(boolean tokenless) { this.tokenless = tokenless; }
}
