package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameIT {
    @ParameterizedTest @ValueSource(ints = {390, 1440}) void the_first_page_is_accessible_at_every_width(int width) {
        try (Visitor visitor = Browser.visitor(width)) {
            visitor.go("/").mustBeAccessible().picture("first-" + width);
            assertEquals("en", visitor.page().locator("html").getAttribute("lang"));
        }
    }
}
