package org.countersign.contact;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.constituent.LinkRule;
import org.countersign.constituent.Match;
import org.countersign.intake.Callers;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.platform.When;

/** Who is on the line, as far as what is typed tells, and who of all who sign said the same lately. */
@Named
@ViewScoped
public class ContactCallerPart implements Serializable {
    @Inject Callers callers;
    @Inject Repeats repeats;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private Long chosen;
    private Long constituent;
    private boolean several;
    private List<Again> again = List.of();

    /** One of those who sign that said the same lately. @param name as typed, or what they are reached by */
    public record Again(String name, Repeats.Earlier earlier) implements Serializable {}

    /** Who a person says it is, whatever is typed; null: the rules tell. */
    void take(Long constituent) { chosen = constituent; }

    /** @param typed whoever signs, the sender first */
    void look(List<NewSigner> typed, List<NewPosition> said, Instant at) {
        Match match = callers.recognise(typed.get(0));
        several = chosen == null && match.rule() == LinkRule.SEVERAL;
        constituent = chosen != null ? chosen : known(match);
        again = Stream.concat(again(typed.get(0), constituent, said, at), typed.stream().skip(1).flatMap(each -> again(each, known(callers.recognise(each)), said, at))).toList();
    }

    private static Long known(Match match) { return match.constituentId() == 0 ? null : Long.valueOf(match.constituentId()); }

    private Stream<Again> again(NewSigner typed, Long known, List<NewPosition> said, Instant at) {
        return known == null ? Stream.empty() : repeats.find(known, said, at).map(earlier -> new Again(name(typed), earlier)).stream();
    }

    private static String name(NewSigner typed) {
        String name = Stream.of(typed.givenName(), typed.familyName()).filter(part -> part != null).collect(Collectors.joining(" "));
        return Stream.of(name, typed.organisation(), typed.email(), typed.phone()).filter(each -> each != null && !each.isBlank()).findFirst().orElse("");
    }

    /** There is something to be told before it is saved that was not told yet. */
    boolean warns(List<NewSigner> typed, List<NewPosition> said, Instant at) {
        List<Again> told = again;
        look(typed, said, at);
        return !told.containsAll(again);
    }

    /** null: somebody new, or nobody can tell. */
    public Long getConstituent() { return constituent; }

    /** It may be one of several, so it will be nobody’s until a person decides. */
    public boolean isSeveral() { return several; }

    /** Empty: none of them said the same lately. */
    public List<Again> getAgain() { return again; }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
