package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame around every page, before and after signing in, on a phone and on a desk. */
class FrameIT {
    @ParameterizedTest @ValueSource(ints = {390, 1440}) void the_way_in_and_the_first_page_are_accessible(int width) {
        try (Visitor visitor = Browser.visitor(width)) {
            visitor.go("/").mustBeAccessible().picture("signin-" + width);
            assertTrue(visitor.page().url().contains("/staff/signin"), visitor.page().url());
            visitor.signIn("staff").go("/").mustBeAccessible().picture("desk-" + width);
            assertEquals("en", visitor.page().locator("html").getAttribute("lang"));
            assertEquals(1, visitor.page().getByText("Demo data").count());
        }
    }
}
