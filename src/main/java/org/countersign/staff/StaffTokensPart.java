package org.countersign.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.platform.Seen;

/** The tokens of other systems, on the page of the accounts. A secret is shown once, until the next button. */
@Named
@ViewScoped
public class StaffTokensPart implements Serializable {
    /** A day ends last here: whichever zone the office has, a token holds on the whole of its last day. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    @Inject Tokens tokens;
    private List<Row> rows;
    private String label;
    private Role role = Role.CLERK;
    private boolean readOnly = true;
    private boolean exports;
    private LocalDate expires;
    private transient String secret;

    /** A token as it stood when the page was shown. @param lastDay null: it does not expire */
    public record Row(String label, Role role, boolean readOnly, boolean exports, String issuedBy, LocalDate issued, LocalDate lastDay, boolean revoked, Seen seen) implements Serializable {
        static Row of(Token token) {
            return new Row(token.label(), token.role(), token.readOnly(), token.exports(), token.issuedBy(), token.issuedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                    token.expiresAt() == null ? null : lastDay(token.expiresAt()), token.revoked(), Seen.of(token));
        }

        private static LocalDate lastDay(Instant expires) { return expires.atOffset(LAST).toLocalDate().minusDays(1); }
    }

    @PostConstruct void load() { rows = tokens.all().stream().map(Row::of).toList(); }

    public void issue() {
        secret = tokens.issue(new Token.Order(label, role, readOnly, exports, expires == null ? null : expires.plusDays(1).atStartOfDay().toInstant(LAST)));
        label = null;
        load();
    }

    public void revoke(Row row) {
        secret = null;
        tokens.revoke(row.seen());
        load();
    }

    public List<Row> getRows() { return rows; }

    /** null when there is nothing to show. */
    public String getSecret() { return secret; }

    public String getLabel() { return label; }

    public void setLabel(String label) { this.label = label; }

    public Role getRole() { return role; }

    public void setRole(Role role) { this.role = role; }

    public boolean isReadOnly() { return readOnly; }

    public void setReadOnly(boolean readOnly) { this.readOnly = readOnly; }

    public boolean isExports() { return exports; }

    public void setExports(boolean exports) { this.exports = exports; }

    public LocalDate getExpires() { return expires; }

    public void setExpires(LocalDate expires) { this.expires = expires; }
}
