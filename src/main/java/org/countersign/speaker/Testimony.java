package org.countersign.speaker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contact.Triage;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.PlaceReader;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.stance.Stance;

/** What a speaker said, as the contact it becomes: everyone who testifies is one (issue: by the one way in). */
record Testimony(Hearing hearing, Night night, Speaker speaker) {
    /** A night that begins late ends the next morning; what is noted later is typed in afterwards, and counts as said at the hearing. */
    private static final Duration NIGHT = Duration.ofHours(24);

    /** The contact says the same, but perhaps in other words. */
    boolean same(Speaker before) {
        return before.counts() && before.said().equals(speaker.said()) && before.mode().channel() == speaker.mode().channel()
                && List.of(Field.NAME, Field.SPEAKS_FOR, Field.LIVES).stream().allMatch(field -> Objects.equals(before.get(field), speaker.get(field)));
    }

    /** What a correction leaves as it was, so that what people decided on it holds. */
    Triage.Same kept(Speaker before) {
        boolean who = List.of(Field.NAME, Field.SPEAKS_FOR).stream().allMatch(field -> Objects.equals(before.get(field), speaker.get(field)));
        Map<String, Stance> was = before.said(), is = speaker.said();
        return new Triage.Same(who, Objects.equals(before.get(Field.LIVES), speaker.get(Field.LIVES)),
                hearing.numbers().stream().map(Object::toString).filter(number -> was.get(number) == is.get(number)).collect(Collectors.toSet()));
    }

    /** @param received when it was said */
    NewContact contact(Instant received) {
        NewContact.Arrival arrival = new NewContact.Arrival(hearing.id() + ":" + speaker.key() + ":" + (speaker.entry() + 1), received, speaker.mode().channel(), null, null, null);
        String name = speaker.get(Field.NAME), speaksFor = speaker.get(Field.SPEAKS_FOR);
        return new NewContact(arrival, List.of(signer(name, speaksFor)), positions(),
                new NewContact.Content(null, speaker.get(Field.GIST), null, null, name == null ? null : speaksFor, null, false, false));
    }

    /** When it was said, as far as anybody noted. */
    Instant at(Instant noted) {
        Instant heard = speaker.get(Field.DONE_AT) == null ? noted : Instant.parse(speaker.get(Field.DONE_AT));
        Instant now = Instant.now();
        if (heard.isAfter(now)) heard = now;
        return heard.isAfter(hearing.startsAt().plus(NIGHT)) ? hearing.startsAt() : heard;
    }

    /** The last word is the family name, as at the phone desk. */
    private NewSigner signer(String name, String speaksFor) {
        int cut = name == null ? -1 : name.lastIndexOf(' ');
        return new NewSigner(cut < 0 ? null : name.substring(0, cut).strip(), name == null ? null : name.substring(cut + 1), speaksFor, null, null, PlaceReader.read(speaker.get(Field.LIVES)));
    }

    /** Who took no position that anyone noted spoke on what was heard, and is coded later. */
    private List<NewPosition> positions() {
        List<String> agenda = hearing.numbers().stream().map(Object::toString).toList();
        List<NewPosition> positions = new ArrayList<>();
        for (Map.Entry<String, Stance> said : speaker.said().entrySet()) if (agenda.contains(said.getKey())) positions.add(position(said.getKey(), said.getValue()));
        if (positions.isEmpty()) positions.add(position(Stream.of(speaker.get(Field.ITEM), night.item()).filter(agenda::contains).findFirst().orElse(agenda.get(0)), null));
        return positions;
    }

    private static NewPosition position(String ordinance, Stance stance) { return new NewPosition(ordinance, null, stance, NewPosition.Coding.CONFIRMED, null, List.of()); }
}
