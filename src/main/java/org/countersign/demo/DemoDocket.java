package org.countersign.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.action.Deed;
import org.countersign.charter.Rules;
import org.countersign.charter.Told;
import org.countersign.city.City;
import org.countersign.claim.Claims;
import org.countersign.claim.Said;
import org.countersign.hearing.Hearings;
import org.countersign.hearing.Notice;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.imports.NewImport;
import org.countersign.imports.Uploads;
import org.countersign.media.MediaEvents;
import org.countersign.media.Telling;
import org.countersign.ordinance.Filing;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.petition.PetitionSheet;
import org.countersign.petition.PetitionSheets;
import org.countersign.platform.Keyset;
import org.countersign.relation.Link;
import org.countersign.relation.Relations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the demo of this city on an empty docket: its ordinances with what happened to them and around them, and an invented contact log,
 * which arrives as a file like any other and is taken in by the job of the imports once the application is ready. In one transaction: the
 * demo is there whole or not at all.
 */
@Singleton @Startup @DependsOn("SettledCity")
public class DemoDocket {
    static final String SOURCE = "demo";

    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;
    @Inject City city;
    @Inject Rules rules;
    @Inject Ordinances ordinances;
    @Inject MediaEvents events;
    @Inject Relations relations;
    @Inject Claims claims;
    @Inject Hearings hearings;
    @Inject PetitionSheets petitions;
    @Inject Uploads uploads;

    @PostConstruct void open() {
        if (!demo || !ordinances.after(new Keyset(0, 1)).isEmpty()) return;
        try (InputStream docket = DemoDocket.class.getResourceAsStream("/sql/demo/" + city.key() + "/ordinances.json")) {
            if (docket == null) return;
            tell();
            JsonBody.fields(docket).objects("ordinances", 100).forEach(this::file);
            uploads.take(new NewImport("csv", SOURCE, null, city.key() + ".csv", false), new ByteArrayInputStream(CityLog.of(city.key()).csv().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the charter says, as far as our sources tell it; before the measures, whose clocks start under it. */
    private void tell() throws IOException {
        try (InputStream told = DemoDocket.class.getResourceAsStream("/sql/demo/" + city.key() + "/rules.json")) {
            JsonBody.fields(told).objects("rules", 100).forEach(rule -> rules.tell(Told.read(rule)));
        }
    }

    private void file(JsonFields measure) {
        Filing filing = Filing.read(measure);
        ordinances.add(filing.number(), filing.as(), filing.versions());
        measure.objects("actions", 100).forEach(action -> ordinances.record(filing.number(), Deed.read(action, city.zone())));
        Ordinance ordinance = ordinances.byNumber(filing.number()).orElseThrow();
        measure.objects("events", 100).forEach(event -> events.record(ordinance, Telling.read(event)));
        measure.objects("relations", 100).forEach(each -> relations.relate(ordinance, Link.read(each)));
        measure.objects("claims", 100).forEach(each -> claims.record(ordinance, Said.read(each, ordinance.versions().get(0).id())));
        measure.objects("hearings", 10).forEach(told -> hearings.announce(new Notice(told.text("body", 200), told.date("day").atStartOfDay(city.zone()).toInstant(), true, null, told.text("note", 4000), List.of(filing.number()))));
        measure.objects("petitions", 100).forEach(sheet -> petitions.add(ordinance, new PetitionSheet.Said(sheet.text("title", 300), sheet.whole("claimed", 0, 1_000_000), sheet.date("presentedOn"))));
    }
}
