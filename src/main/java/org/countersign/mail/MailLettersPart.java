package org.countersign.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.letter.FragmentReader;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The raw messages beside a contact, to be saved and opened in a mail program; never shown by us, whatever they contain. */
@Named
@RequestScoped
public class MailLettersPart {
    private static final String BYTES = "application/octet-stream";

    @Inject Letters letters;
    @Inject City city;
    private final Map<Long, List<Letters.Answer>> answers = new HashMap<>();
    private final Map<Long, List<KeptLetter>> found = new HashMap<>();
    private final Map<KeptLetter, Inside> inside = new HashMap<>();

    public List<KeptLetter> of(long contactId) { return found.computeIfAbsent(contactId, letters::of); }

    /** What answers a contact, seen from it. */
    public List<Letters.Answer> answering(long contactId) { return answers.computeIfAbsent(contactId, letters::answering); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    /** What the button says. */
    public String saying(KeptLetter letter) { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()).say("mail.letters.save", letter.size()); }

    public Inside inside(KeptLetter letter) { return inside.computeIfAbsent(letter, each -> letters.inside(each.contactId(), each.no())); }

    /** Of its first letter; none for one that did not come as mail. */
    public List<FragmentReader.Fragment> fragments(long contactId) { return of(contactId).stream().findFirst().map(letter -> inside(letter).fragments()).orElse(List.of()); }

    /** The same, of these fields alone. @param fields with blanks between @param typed instead, for one that did not come as mail */
    public List<FragmentReader.Fragment> fragments(long contactId, String fields, List<FragmentReader.Fragment> typed) {
        List<FragmentReader.Fragment> letter = fragments(contactId);
        return (letter.isEmpty() ? typed : letter).stream().filter(each -> List.of(fields.split(" ")).contains(each.field())).toList();
    }

    public StreamedContent file(KeptLetter letter, Inside.Attached attached) {
        return DefaultStreamedContent.builder().name(attached.fileName()).contentType(BYTES)
                .stream(() -> new ByteArrayInputStream(letters.attachment(letter.contactId(), letter.no(), attached.index()))).build();
    }

    public StreamedContent file(KeptLetter letter) {
        return DefaultStreamedContent.builder().name(letter.fileName()).contentType(BYTES)
                .stream(() -> new ByteArrayInputStream(letters.raw(letter.contactId(), letter.no()))).build();
    }
}
