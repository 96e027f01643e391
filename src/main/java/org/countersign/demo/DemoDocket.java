package org.countersign.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.intake.Intake;
import org.countersign.intake.NewContact;
import org.countersign.intake.Origin;
import org.countersign.media.MediaEvents;
import org.countersign.media.Telling;
import org.countersign.ordinance.Deed;
import org.countersign.ordinance.Filing;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.FieldError;
import org.countersign.platform.Keyset;
import org.countersign.sheet.CsvFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the demo of this city on an empty docket: its ordinances with what happened to them, and an invented contact log that goes through
 * intake like any other. In one transaction, before the application is ready: the demo is there whole or not at all.
 */
@Singleton @Startup @DependsOn("Migration")
public class DemoDocket {
    private static final Origin DEMO = new Origin("system", "demo", null);

    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;
    @Inject City city;
    @Inject Ordinances ordinances;
    @Inject MediaEvents events;
    @Inject CsvFormat csv;
    @Inject Intake intake;

    @PostConstruct void load() {
        if (!demo || !ordinances.after(new Keyset(0, 1)).isEmpty()) return;
        try (InputStream docket = shipped("ordinances.json"); InputStream log = shipped("contacts.csv")) {
            if (docket != null) JsonBody.fields(docket).objects("ordinances", 100).forEach(this::file);
            if (log != null) take(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(JsonFields measure) {
        Filing filing = Filing.read(measure);
        ordinances.add(filing.number(), filing.as(), filing.versions());
        measure.objects("actions", 100).forEach(action -> ordinances.record(filing.number(), Deed.read(action, city.zone())));
        Ordinance ordinance = ordinances.byNumber(filing.number()).orElseThrow();
        measure.objects("events", 100).forEach(event -> events.record(ordinance, Telling.read(event)));
    }

    private void take(InputStream log) throws IOException {
        List<NewContact> contacts = new ArrayList<>();
        csv.read(CsvFormat.NAME, log, entry -> contacts.add(sound(entry.contact(), entry.errors())));
        intake.take(contacts, DEMO).forEach(outcome -> sound(outcome, outcome.errors()));
    }

    private static <T> T sound(T read, List<FieldError> errors) {
        if (errors.isEmpty()) return read;
        throw new IllegalStateException(errors.get(0).field() + ": " + errors.get(0).message(Locale.ENGLISH));
    }

    private InputStream shipped(String file) { return DemoDocket.class.getResourceAsStream("/sql/demo/" + city.key() + "/" + file); }
}
