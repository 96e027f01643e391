package org.countersign.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.contact.Contact;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The translation of a contact beside its original, typed by somebody of the office, and in which language the original is. */
@Named
@RequestScoped
public class LanguageTranslationPart {
    @Inject Translations translations;
    @Inject City city;
    private final Map<Long, Form> forms = new HashMap<>();

    /** What is typed of one contact. */
    public static class Form {
        private Translation made;
        private long version;
        private String original;
        private String language;
        private String body;

        /** null: nobody made one. */
        public Translation getMade() { return made; }

        public long getVersion() { return version; }

        public void setVersion(long version) { this.version = version; }

        public String getOriginal() { return original; }

        public void setOriginal(String original) { this.original = original; }

        public String getLanguage() { return language; }

        public void setLanguage(String language) { this.language = language; }

        public String getBody() { return body; }

        public void setBody(String body) { this.body = body; }
    }

    public Form of(Contact contact) {
        return forms.computeIfAbsent(contact.id(), id -> {
            Form form = new Form();
            form.made = translations.of(id).orElse(null);
            form.version = contact.seen().version();
            form.original = contact.language();
            form.language = form.made == null ? locale().getLanguage() : form.made.language();
            form.body = form.made == null ? null : form.made.body();
            return form;
        });
    }

    public void keep(Contact contact) {
        Form form = of(contact);
        translations.tell(new Seen(contact.id(), form.version), new Translations.Told(form.original, form.language, form.body));
        Redirect.to("/contact/show", "id", String.valueOf(contact.id()));
    }

    /** "Spanish", "English"; "" where nobody told. */
    public String name(String tag) { return tag == null || tag.isBlank() ? "" : Words.in(locale()).languageNamed(tag.replaceFirst("[-_].*", "")); }

    public String by(Translation made) { return Words.in(locale()).say("language.translation.by", name(made.language()), made.madeBy(), new When(city.zone(), locale()).minute(made.madeAt())); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
