package org.countersign.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.campaign.Campaigns;
import org.countersign.ordinance.Mentions;
import org.countersign.platform.Bulk;
import org.countersign.residency.ResidencyReader;

/** The contacts that go through {@link Intake} together: its steps, in the order it calls them, each for all of them at once. */
final class IntakeBatch {
    private final Origin origin;
    private final Bulk bulk;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final List<Incoming> all;
    /** Those not rejected, and those of them that become a contact of their own. */
    private List<Incoming> sound, fresh;

    IntakeBatch(List<NewContact> contacts, Origin origin, Bulk bulk) {
        this.origin = origin;
        this.bulk = bulk;
        this.all = contacts.stream().map(Incoming::new).toList();
        this.sound = all;
    }

    void rejectWhatCannotBeKept() { keepSound(each -> ContactLimits.broken(each.contact(), now)); }

    void findOrdinances() {
        Map<String, Long> docket = new Mentions(bulk).ids(distinct(sound, Incoming::fileNumbers));
        keepSound(each -> each.findOrdinances(docket));
    }

    private void keepSound(Function<Incoming, List<org.countersign.platform.FieldError>> test) {
        sound.forEach(each -> each.reject(test.apply(each)));
        sound = sound.stream().filter(each -> !each.rejected()).toList();
    }

    /** From here to the end of the transaction nobody else takes in the same people. */
    void holdStripes() { new IntakeStripes(bulk).hold(sound.stream().flatMap(each -> each.keys(origin.source()))); }

    void number() {
        List<Long> numbers = bulk.draw("contact_id", sound.size());
        for (int i = 0; i < sound.size(); i++) sound.get(i).becomes(numbers.get(i));
    }

    void meetEarlierContacts() {
        new EarlierContacts(bulk, origin.source(), distinct(sound, each -> Stream.ofNullable(each.externalId()))).meet(sound);
        fresh = sound.stream().filter(Incoming::isNew).toList();
    }

    void recogniseSigners() { new Recognition(bulk).recognise(signings()); }

    void findWhereTheyLive(ResidencyReader residency) {
        signings().forEach(each -> each.place(residency));
        holdAgainstTheirWords(residency);
    }

    /** Another address of their own that stands in their words. A letter that somebody sent before in the same words holds nobody's address. */
    private void holdAgainstTheirWords(ResidencyReader residency) {
        Set<String> met = new HashSet<>();
        List<Signing> doubted = fresh.stream().filter(each -> each.text() != null && met.add(each.text())).map(each -> each.signings().get(0)).filter(each -> each.doubt(residency)).toList();
        if (doubted.isEmpty()) return;
        Set<String> sentBefore = new LetterTexts(bulk).known(doubted.stream().map(each -> each.of().text()).collect(Collectors.toSet()));
        doubted.stream().filter(each -> !sentBefore.contains(each.of().text())).forEach(Signing::list);
    }

    void write() {
        ContactRows rows = new ContactRows(bulk, origin, now);
        rows.writeContacts(fresh, new Campaigns(bulk).named(distinct(fresh, each -> Stream.ofNullable(each.campaign()))),
                new LetterTexts(bulk).keep(distinct(fresh, each -> Stream.ofNullable(each.text()))));
        rows.writeConstituents(signings());
        rows.writeSigners(signings());
        rows.writePositions(sound);
        rows.touch(sound.stream().filter(Incoming::addsPositions).map(Incoming::id).toList());
        joinReasons();
    }

    private void joinReasons() {
        Map<Long, SortedSet<String>> reasons = new TreeMap<>();
        sound.forEach(each -> each.positions().forEach((ordinance, position) -> reasons.computeIfAbsent(ordinance, none -> new TreeSet<>()).addAll(position.reasons())));
        new Mentions(bulk).join(reasons);
    }

    private List<Signing> signings() { return fresh.stream().flatMap(each -> each.signings().stream()).toList(); }

    /** Where to count again: the ordinances on which positions were taken, the contacts that take them, and everyone who signed. */
    PositionsChanged news() {
        Set<Long> ordinances = sound.stream().flatMap(each -> each.positions().keySet().stream()).collect(Collectors.toSet());
        Set<Long> made = ids(signings().stream().filter(Signing::makesConstituent).map(Signing::constituent)), signed = ids(signings().stream().map(Signing::constituent));
        signed.removeAll(made);
        return new PositionsChanged(ordinances, new Concerned(ids(fresh.stream().map(Incoming::id)), ids(sound.stream().filter(Incoming::addsPositions).map(Incoming::id))),
                new Concerned(made, signed));
    }

    private static Set<Long> ids(Stream<Long> some) { return some.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new)); }

    /** Those that became a contact or added to one. */
    List<Incoming> changes() { return sound.stream().filter(each -> each.isNew() || each.addsPositions()).toList(); }

    List<Outcome> outcomes() { return all.stream().map(Incoming::outcome).toList(); }

    private static Set<String> distinct(List<Incoming> contacts, Function<Incoming, Stream<String>> texts) {
        return contacts.stream().flatMap(texts).collect(Collectors.toCollection(TreeSet::new));
    }
}
