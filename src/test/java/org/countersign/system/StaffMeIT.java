package org.countersign.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.countersign.Patience;
import org.junit.jupiter.api.Test;

/** One's own page, and an administrator who ends somebody's sessions. */
class StaffMeIT {
    static final String PASSWORD = "six kettles on a blue stove";
    static final Application APPLICATION = Application.running();

    @Test void one_sees_where_one_is_signed_in_and_signs_out_everywhere_else() {
        try (Visitor admin = Browser.visitor(1440); Visitor desk = Browser.visitor(1440); Visitor phone = Browser.visitor(390)) {
            invite(admin.signIn("admin"), desk, "tomasa", "Tomasa Ibarra");
            enter(desk, "tomasa");
            enter(phone, "tomasa");
            phone.go("/staff/me").mustBeAccessible().picture("staff-me-390");
            desk.go("/staff/me").mustBeAccessible();
            assertThat(desk.page().locator("section[aria-labelledby=h-mine] tbody tr")).hasCount(1);      // the password was chosen
            assertThat(desk.page().locator("table.narrow tbody tr")).hasCount(2);
            assertThat(desk.page().locator("table.narrow tbody tr", new Page.LocatorOptions().setHasText("here"))).hasCount(1);
            desk.page().getByText("Sign out everywhere else").click();
            assertThat(desk.page().locator("main")).containsText("you are signed out");
            assertThat(desk.page().locator("table.narrow tbody tr")).hasCount(1);
            assertThat(desk.page().locator(".entries")).containsText("Signed out everywhere");
            assertThat(desk.page().locator(".entries a[href*='/staff/list']")).hasCount(0);               // that page is not for her
            await(() -> phone.page().navigate(APPLICATION.at("/ordinance/list").toString()).url().contains("/staff/signin"));
            desk.page().getByText("Español").first().click();
            assertThat(desk.page().locator("main")).containsText("Lo que hizo últimamente");
            desk.mustBeAccessible().picture("staff-me-1440");
        }
    }

    @Test void an_administrator_signs_somebody_out_everywhere_and_a_deactivated_account_is_out_at_the_interface_too() {
        try (Visitor admin = Browser.visitor(1440); Visitor desk = Browser.visitor(1440)) {
            invite(admin.signIn("admin"), desk, "bela", "Bela Novak");
            enter(desk, "bela");
            Caller script = new Caller(APPLICATION, "bela", PASSWORD);
            assertEquals(200, script.get("/api/ordinances").statusCode());
            admin.go("/staff/list").mustBeAccessible().picture("staff-list-1440");
            press(admin.page(), "Sign out everywhere", "bela");
            await(() -> desk.page().navigate(APPLICATION.at("/ordinance/list").toString()).url().contains("/staff/signin"));
            assertEquals(200, script.get("/api/ordinances").statusCode(), "the password still is the password");
            press(admin.page(), "Deactivate", "bela");
            await(() -> script.get("/api/ordinances").statusCode() == 401);
            admin.go("/staff/journal?type=account&subject=bela");
            assertThat(admin.page().locator(".entries")).containsText("Signed out everywhere");
            assertThat(admin.page().locator(".entries a[href*='/staff/list']").first()).isVisible();
        }
    }

    private static void invite(Visitor admin, Visitor guest, String name, String shown) {
        Page page = admin.go("/staff/list").page();
        page.locator("[id='new:name']").fill(name);
        page.locator("[id='new:displayName']").fill(shown);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Create account")).click();
        guest.go(page.locator("#link").textContent().replaceFirst("^https?://[^/]+", ""));
        guest.page().locator("#password").fill(PASSWORD);
        guest.page().locator("#password").press("Enter");
        guest.page().waitForURL(url -> url.contains("/staff/signin"));
    }

    private static void enter(Visitor visitor, String name) {
        visitor.go("/staff/signin?name=" + name);
        visitor.page().locator("#password").fill(PASSWORD);
        visitor.page().locator("#password").press("Enter");
        visitor.page().waitForURL(url -> !url.contains("/staff/signin"));
    }

    private static void press(Page page, String button, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button + ": " + name).setExact(true)).click();
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button + ": " + name).setExact(true))).hasCount(0);
    }

    private static void await(BooleanSupplier condition) { Patience.until("what was pressed", Duration.ofSeconds(15), condition); }
}
