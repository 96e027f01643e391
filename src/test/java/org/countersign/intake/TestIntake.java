package org.countersign.intake;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.residency.Claim;
import org.countersign.residency.ResidencyReader;
import org.countersign.staff.Journal;
import org.countersign.stance.Stance;

/** Intake on a test database, and contacts to take in; what it told lies in {@link #news} and {@link #journal}. */
public final class TestIntake {
    public static final Instant AT = Instant.parse("2008-08-11T16:00:00Z");
    public static final ResidencyReader HARTFORD = ResidencyReader.of(Cities.named("hartford"));
    public static final Origin DESK = new Origin("mocando", "desk", null);
    final TestDatabase database;
    public final List<PositionsChanged> news = Collections.synchronizedList(new ArrayList<>());
    /** Where the news of a transaction lands, if it is to be heard within it. */
    public Function<EntityManager, List<PositionsChanged>> ears = em -> news;
    public final List<String> journal = Collections.synchronizedList(new ArrayList<>());

    private final ResidencyReader residency;

    public TestIntake(TestDatabase database) { this(database, HARTFORD); }

    public TestIntake(TestDatabase database, ResidencyReader residency) {
        this.database = database;
        this.residency = residency;
    }

    /** Puts file numbers on the docket. */
    public void docket(String... numbers) {
        for (String number : numbers) database.doInTransaction(em -> em.createNativeQuery(
                "INSERT INTO ordinance (file_number, title, recorded_at, recorded_by) VALUES (?, 'T', '2008-01-01', 'clerk')").setParameter(1, number).executeUpdate());
    }

    public Outcome take(NewContact contact) { return take(DESK, contact).get(0); }

    public List<Outcome> take(Origin origin, NewContact... batch) { return take(origin, Arrays.asList(batch)); }

    public List<Outcome> take(Origin origin, List<NewContact> batch) { return database.inTransaction(em -> on(em).take(batch, origin)); }

    public Intake on(EntityManager em) {
        Intake intake = new Intake();
        intake.em = em;
        intake.residency = residency;
        intake.news = told(ears.apply(em));
        intake.journal = noting();
        return intake;
    }

    /** What it is told goes to {@link #journal}. */
    public Journal noting() {
        return new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(what + " " + id); }
        };
    }

    /** An event that is only noted. */
    public static <T> Event<T> told(List<T> news) {
        return new Event<>() {
            @Override public void fire(T event) { news.add(event); }
            @Override public <U extends T> CompletionStage<U> fireAsync(U event) { throw new UnsupportedOperationException(); }
            @Override public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) { throw new UnsupportedOperationException(); }
            @Override public Event<T> select(Annotation... qualifiers) { throw new UnsupportedOperationException(); }
            @Override public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) { throw new UnsupportedOperationException(); }
            @Override public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) { throw new UnsupportedOperationException(); }
        };
    }

    /** A call at {@link #AT} about nothing yet, by nobody yet. */
    public static Arriving call() { return new Arriving(); }

    public static NewSigner person(String given, String family, String email) { return new NewSigner(given, family, null, email, null, Claim.NONE); }

    public static NewSigner organisation(String name) { return new NewSigner(null, null, name, null, null, Claim.NONE); }

    public static Claim at(String street, String unit, String zip) { return new Claim(street, unit, null, null, zip, null, null, null, null, Claim.Answer.NOT_ASKED, false); }

    public static final class Arriving {
        private String externalId, subject, text, campaign, representing;
        private Instant receivedAt = AT;
        private Channel channel = Channel.CALL;
        private final List<NewSigner> signers = new ArrayList<>();
        private final List<NewPosition> positions = new ArrayList<>();

        public Arriving as(Channel how) {
            channel = how;
            return this;
        }

        public Arriving at(Instant when) {
            receivedAt = when;
            return this;
        }

        public Arriving named(String external) {
            externalId = external;
            return this;
        }

        public Arriving about(String title) {
            subject = title;
            return this;
        }

        public Arriving saying(String words) {
            text = words;
            return this;
        }

        public Arriving in(String name) {
            campaign = name;
            return this;
        }

        public Arriving speakingFor(String others) {
            representing = others;
            return this;
        }

        public Arriving by(NewSigner... who) {
            signers.addAll(List.of(who));
            return this;
        }

        public Arriving on(String ordinance, Stance stance, String... reasons) {
            positions.add(new NewPosition(ordinance, null, stance, NewPosition.Coding.CONFIRMED, null, List.of(reasons)));
            return this;
        }

        public Arriving suggesting(String ordinance, Stance stance) {
            positions.add(new NewPosition(ordinance, null, stance, NewPosition.Coding.SUGGESTED, null, List.of()));
            return this;
        }

        public NewContact done() {
            return new NewContact(new NewContact.Arrival(externalId, receivedAt, channel, null, null, null), signers.isEmpty() ? List.of(NewSigner.NOBODY) : signers, positions,
                    new NewContact.Content(subject, text, null, campaign, representing, null, false, false));
        }
    }
}
