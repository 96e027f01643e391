package org.countersign.system;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** How somebody works a page: with a mouse and a keyboard, or with a keyboard alone. */
enum Hands {
    /** Whatever is meant is clicked, then typed into. */
    MOUSE {
        @Override void reach(Locator what) { what.click(); }

        @Override void press(Locator what) { what.click(); }

        @Override void mark(Locator radio) { radio.locator("xpath=..").click(); }

        @Override void open(Locator file) { file.click(); }
    },
    /** Tab until whatever is meant has the focus, then Enter or letters: nothing is focused by its name. */
    KEYBOARD {
        @Override void reach(Locator what) { walk(what, "it => it === document.activeElement"); }

        @Override void press(Locator what) {
            reach(what);
            what.page().keyboard().press("Enter");
        }

        @Override void mark(Locator radio) {
            if ((boolean) radio.page().evaluate(TYPING)) walk(radio.locator("xpath=ancestor::fieldset[1]"), "it => it.contains(document.activeElement)");
            for (String key : radio.getAttribute("data-k").split("")) radio.page().keyboard().press(key.toLowerCase(Locale.ROOT));
        }

        @Override void open(Locator file) { press(file); }
    };

    private static final int FAR = 250;
    private static final String TYPING = "document.activeElement.matches('select, textarea, input:not([type=radio])')";

    /** Brings the focus there. */
    abstract void reach(Locator what);

    /** Follows a link, presses a button, opens what is folded. */
    abstract void press(Locator what);

    /** Chooses a stance; with the keyboard by its letters, which work wherever nobody types. */
    abstract void mark(Locator radio);

    /** Asks for the window in which a file is chosen. */
    abstract void open(Locator file);

    void write(Locator field, String text) {
        reach(field);
        Keyboard keyboard = field.page().keyboard();
        keyboard.press("Control+a");
        keyboard.type(text);
    }

    /** Chooses by the first letters of what is offered, as a select does in both ways of working. */
    void choose(Locator select, String offered) {
        if (this == MOUSE) select.selectOption(new SelectOption().setLabel(offered));
        else {
            reach(select);
            select.page().keyboard().type(offered);
        }
    }

    /** The browser is told before that its window is answered here, and has taken notice: a click at once after it would open one that nobody answers. */
    void bring(Locator file, FilePayload what) {
        Page page = file.page();
        List<FileChooser> windows = new CopyOnWriteArrayList<>();
        Consumer<FileChooser> window = windows::add;
        page.onFileChooser(window);
        page.evaluate("document.readyState");
        open(file);
        page.waitForCondition(() -> !windows.isEmpty());
        windows.get(0).setFiles(what);
        page.offFileChooser(window);
    }

    /** Tab and nothing else. */
    private static void walk(Locator what, String there) {
        what.waitFor();
        int presses = 0;
        for (; presses < FAR && !(boolean) what.evaluate(there); presses++) what.page().keyboard().press("Tab");
        if (presses == FAR) throw new AssertionError("Tab never comes to " + what + " on " + what.page().url());
    }

    /** The page a press leads to. */
    void follow(Locator what, String address) {
        Page page = what.page();
        press(what);
        page.waitForURL(url -> url.contains(address));
    }
}
