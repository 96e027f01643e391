package org.countersign.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What a person reads, from the bundle {@code i18n/messages}, in their language (English and Spanish; any other reads English).
 * Patterns are {@link MessageFormat}s; the bundle writes ’ for an apostrophe, because a plain one is a quote there and not on a page.
 */
public final class Words {
    private static final ResourceBundle.Control NO_SERVER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    private Words(Locale locale) { this.locale = locale; }

    public static Words in(Locale locale) { return new Words(locale); }

    /** The sentence of the key, {0} {1} … filled; numbers are grouped as the language does, so a number that is a name travels as text.
     * A key the bundle does not have says itself: a missing word must not hide the error it was to explain. */
    public String say(String key, Object... values) {
        try {
            return new MessageFormat(bundle().getString(key), locale).format(values);
        } catch (MissingResourceException unknown) {
            return key;
        }
    }

    /** Whether the bundle has this key. */
    public boolean know(String key) { return bundle().containsKey(key); }

    /** The name of a language, such as "Spanish" of "es"; the tag itself where nobody knows one. */
    public String languageNamed(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private ResourceBundle bundle() { return ResourceBundle.getBundle("i18n.messages", locale, Words.class.getClassLoader(), NO_SERVER_LANGUAGE); }
}
