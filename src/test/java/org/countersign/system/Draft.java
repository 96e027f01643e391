package org.countersign.system;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** The file of another office, brought in by its page and waiting to be told in our columns. */
final class Draft {
    static final String FOREIGN = "Timestamp;Full Name;E-mail Address;Zip Code;Support/Oppose;Comments;Political Party;Shoe size\n"
            + "2008-08-14 15:15;Orla Quandt;orla@example.org;06103;In favor;More trees, please;Green;44\n"
            + "2008-08-14 16:20;\"Fenwick, Bo\";bo@example.org;75201;Against;No;Blue;43\n"
            + "2008-08-15;Ada Lindqvist;;;Perhaps;Who knows;;42\n";

    private Draft() {}

    /** @return its number */
    static long waiting() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go("/contact/import");
            bring(staff, "web-form.csv", FOREIGN);
            staff.page().waitForURL(url -> url.contains("/contact/map?id="));
            return Long.parseLong(staff.page().url().replaceAll(".*id=", ""));
        }
    }

    static void bring(Visitor staff, String name, String csv) {
        staff.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        staff.page().locator("[id='bring:start']").click();
    }
}
