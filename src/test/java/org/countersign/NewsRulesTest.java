package org.countersign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.countersign.contact.Contact;
import org.countersign.intake.PositionsChanged;
import org.junit.jupiter.api.Test;

/** Figures are kept by what is told: nobody writes what is counted without telling it ({@link PositionsChanged}). */
class NewsRulesTest {
    /** Writes a table of what is counted, by SQL. */
    static final Pattern WRITES = Pattern.compile("(?i)(?:INSERT (?:IGNORE )?INTO|REPLACE INTO|UPDATE(?: IGNORE)?|DELETE (?:\\w+ )?FROM|LOAD DATA [^\"]*INTO TABLE)\\s+`?(?:contact|signer|position|constituent)\\b"
            + "|insert\\(\"`?(?:contact|signer|position|constituent)`?\"");
    /** Who does, and who tells of it. */
    static final Map<String, String> TOLD_BY = Map.ofEntries(
            Map.entry("intake/ContactRows", "intake.Intake"), Map.entry("intake/Joining", "contact.Change"), Map.entry("intake/KnownBy", "contact.Change"),
            Map.entry("contact/Triage", "contact.Change"), Map.entry("imports/Undo", "imports.Undo"), Map.entry("imports/Leftovers", "imports.Undo"),
            Map.entry("people/Merging", "people.Merging"), Map.entry("constituent/Departed", "people.Flags"), Map.entry("triage/Suggestions", "triage.Suggestions"), Map.entry("triage/SubjectRules", "triage.SubjectRules"),
            Map.entry("triage/Before", "contact.Change"), Map.entry("intake/Retelling", "mail.Rereading"), Map.entry("revision/RevisionWork", "revision.RevisionWork"), Map.entry("regrouping/RegroupingWork", "regrouping.RegroupingWork"));

    @Test void whoever_writes_what_is_counted_is_known_here_with_whoever_tells_of_it() {
        Set<String> writers = TreeRulesTest.files(TreeRulesTest.SOURCES, ".java").filter(file -> WRITES.matcher(TreeRulesTest.read(file)).find())
                .map(file -> TreeRulesTest.SOURCES.relativize(file).toString().replace(".java", "")).collect(toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(TOLD_BY.keySet()), writers);
    }

    @Test void whoever_is_said_to_tell_does() {
        Set<String> tellers = HouseRulesTest.CODE.stream().filter(NewsRulesTest::tells).map(each -> each.getName().replace(HouseRulesTest.HOUSE + ".", "")).collect(toCollection(TreeSet::new));
        TOLD_BY.values().forEach(teller -> assertTrue(tellers.contains(teller), teller + " fires no " + PositionsChanged.class.getSimpleName()));
    }

    /** The verbs of the contact that change what it counts for. */
    @Test void a_contact_is_changed_only_where_it_is_told() {
        noClasses().that(DescribedPredicate.describe("tell no news", (JavaClass each) -> !tells(each) && !each.getPackageName().endsWith(".contact")))
                .should().callMethodWhere(DescribedPredicate.describe("a verb of the contact", (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Contact.class)
                        && Set.of("setAside", "takeBack", "code", "drop", "correct").contains(call.getName()) && call.getTarget().getRawParameterTypes().size() + (call.getName().equals("takeBack") ? 1 : 0) > 0))
                .check(HouseRulesTest.CODE);
    }

    /** Has the event and fires it. */
    private static boolean tells(JavaClass each) {
        return each.getFields().stream().anyMatch(field -> field.getType().getAllInvolvedRawTypes().stream().anyMatch(type -> type.isEquivalentTo(PositionsChanged.class)))
                && each.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(Event.class) && call.getName().equals("fire"));
    }
}
