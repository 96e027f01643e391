package org.countersign.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.*;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.countersign.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, inviting someone, and tokens, as people do it. */
class AccountsPageIT {
    static final String PASSWORD = "four herons, one tin boat";
    static final Application APPLICATION = Application.running();

    @Test void someone_is_invited_chooses_a_password_works_here_and_is_out_when_deactivated() {
        try (Visitor admin = Browser.visitor(1440); Visitor guest = Browser.visitor(390)) {
            admin.signIn("admin").go("/staff/list").mustBeAccessible().picture("staff-list");
            String link = invited(admin.page(), "ines", "Inés <script>alert(1)</script> O’Dell");
            guest.go(link).mustBeAccessible().picture("staff-link");
            choose(guest.page(), "inesinesinesines");
            assertThat(guest.page().getByRole(AriaRole.ALERT)).containsText("too easy to guess");
            choose(guest.page(), PASSWORD);
            assertThat(guest.page().locator("#name")).hasValue("ines");
            guest.page().locator("#password").fill(PASSWORD);
            guest.page().locator("#password").press("Enter");
            assertThat(guest.page().locator(".who")).containsText("Inés <script>alert(1)</script> O’Dell");
            guest.go("/staff/link?key=" + link.replaceFirst(".*=", ""));
            assertThat(guest.page().locator("main")).containsText("used already");
            admin.go("/staff/list");                                                 // her password changed the account since: a stale page would say so
            row(admin.page(), "Deactivate", "ines").click();
            assertThat(row(admin.page(), "Reactivate", "ines")).isVisible();
            await(() -> guest.page().navigate(APPLICATION.at("/ordinance/list").toString()).url().contains("/staff/signin"));
        }
    }

    @Test void someone_changes_their_own_password_and_is_out_everywhere_else() {
        String next = "two gulls over a grey pier";
        try (Visitor admin = Browser.visitor(1440); Visitor desk = Browser.visitor(1440); Visitor phone = Browser.visitor(390)) {
            String link = invited(admin.signIn("admin").go("/staff/list").page(), "odile", "Odile Vance");
            desk.go(link);
            choose(desk.page(), PASSWORD);
            enter(desk, PASSWORD);
            enter(phone.go("/staff/signin?name=odile"), PASSWORD);
            phone.go("/staff/password").mustBeAccessible().picture("staff-password-390");
            desk.page().locator("a.me").click();
            desk.page().locator("main a[href$='/staff/password']").click();
            change(desk.mustBeAccessible().picture("staff-password-1440").page(), "not the right one at all", next);
            assertThat(desk.page().locator("main")).containsText("This is not your password.");
            change(desk.page(), PASSWORD, "short");
            assertThat(desk.page().locator("main")).containsText("at least 15 characters");
            change(desk.page(), PASSWORD, next);
            assertThat(desk.page().locator("main")).containsText("Your password is changed");
            desk.go("/ordinance/list");
            assertThat(desk.page().locator("h1")).hasText("Ordinances");
            await(() -> phone.page().navigate(APPLICATION.at("/ordinance/list").toString()).url().contains("/staff/signin"));
            enter(phone.go("/staff/signin?name=odile"), next);
        }
    }

    private static void enter(Visitor visitor, String password) {
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("#password").press("Enter");
        assertThat(visitor.page().locator(".who")).containsText("Odile Vance");
    }

    private static void change(Page page, String before, String next) {
        page.locator("[id='f:before']").fill(before);
        page.locator("[id='f:password']").fill(next);
        page.locator("[id='f:change']").click();
    }

    @Test void a_token_is_shown_once_reads_and_no_more_and_ends_when_it_is_revoked() {
        try (Visitor admin = Browser.visitor(1440)) {
            Page page = admin.signIn("admin").go("/staff/list").page();
            page.locator("[id='order:label']").fill("budget dashboard");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Issue token")).click();
            String secret = page.locator("#secret").textContent();
            assertEquals(200, shows(secret, "GET", "/api/ordinances").statusCode());
            assertEquals("This token is for reading alone.", Caller.json(403, shows(secret, "POST", "/api/ordinances")).getString("detail"));
            assertEquals(403, shows(secret, "GET", "/api/contacts").statusCode());
            assertNotEquals(403, shows(secret, "POST", "/api/residency").statusCode(), "a look-up changes nothing");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Revoke: budget dashboard")).click();
            assertThat(page.locator("[id=tokens]")).containsText("Revoked");
            assertThat(page.locator("#secret")).hasCount(0);
            await(() -> shows(secret, "GET", "/api/ordinances").statusCode() == 401);
        }
    }

    @Test void what_was_typed_when_the_session_ended_comes_back_after_the_sign_in() {
        try (Visitor clerk = Browser.visitor(1440)) {
            Page page = clerk.signIn("clerk").go("/ordinance/edit").page();
            page.locator("[id='measure:title']").fill("An ordinance <b>typed</b> at length");
            page.context().clearCookies();
            page.locator("[id='measure:add']").click();
            page.waitForURL(url -> url.contains("/staff/signin"));
            page.locator("#name").fill("clerk");
            page.locator("#password").fill(Application.PASSWORD);
            page.locator("#password").press("Enter");
            page.waitForURL(url -> url.endsWith("/ordinance/edit"));
            assertThat(page.locator("[id='measure:title']")).hasValue("An ordinance <b>typed</b> at length");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out")).click();
            page.waitForURL(url -> url.endsWith("/staff/signin"));
            clerk.go("/ordinance/list");
            assertTrue(page.url().contains("/staff/signin"));
        }
    }

    @ParameterizedTest @ValueSource(ints = {390, 1440}) void a_refused_sign_in_says_so_and_keeps_the_name(int width) {
        try (Visitor visitor = Browser.visitor(width)) {
            Page page = visitor.go("/staff/signin").page();
            page.locator("#name").fill("council");
            page.locator("#password").fill("not this one");
            page.getByText("Show the password").click();
            assertThat(page.locator("#password")).hasAttribute("type", "text");
            page.locator("#password").press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not match");
            assertThat(page.locator("#name")).hasValue("council");
            visitor.mustBeAccessible().picture("signin-" + width);
            page.getByText("Español").click();
            assertThat(page.locator("h1")).hasText("Iniciar sesión");
        }
    }

    private static String invited(Page page, String name, String shown) {
        page.locator("[id='new:name']").fill(name);
        page.locator("[id='new:displayName']").fill(shown);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Create account")).click();
        String link = page.locator("#link").textContent();
        assertTrue(link.startsWith(APPLICATION.at("/staff/link").toString()), "a whole address: " + link);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("[data-copies=link]").click();
        assertThat(page.locator("[data-copies=link]")).hasText("Copied");
        assertEquals(link, page.evaluate("navigator.clipboard.readText()"));
        return link.replaceFirst("^https?://[^/]+", "");
    }

    private static void choose(Page page, String password) {
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
    }

    private static com.microsoft.playwright.Locator row(Page page, String button, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button + ": " + name).setExact(true));
    }

    private static HttpResponse<String> shows(String token, String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(APPLICATION.at(path)).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
        return APPLICATION.asStranger().send(request.method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{}")));
    }

    private static void await(BooleanSupplier condition) { Patience.until("what was pressed", Duration.ofSeconds(15), condition); }
}
