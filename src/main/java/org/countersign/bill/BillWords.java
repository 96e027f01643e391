package org.countersign.bill;

import java.util.List;
import java.util.Locale;
import org.countersign.action.ActionType;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.platform.Words;

/** Our words in those of Open Civic Data; what it has no word for has none, and its description says it. */
final class BillWords {
    private BillWords() {}

    static List<String> classification(ActionType type) {
        return switch (type) {
            case EXECUTIVE_SIGNATURE -> List.of(type.toString(), ActionType.BECAME_LAW.toString());
            case PUBLISHED, EFFECTIVE, REFERENDUM_FILED, SUSPENDED, REPEALED -> List.of();
            default -> Lists.ACTIONS.contains(type.toString()) ? List.of(type.toString()) : List.of();
        };
    }

    /** What was voted on, where there is a word for it. */
    static List<String> motion(ActionType type) {
        return switch (type) {
            case PASSAGE, FAILURE, INFORMAL_PASSAGE, CONCURRENCE -> List.of("passage");
            case READING_1 -> List.of("reading-1");
            case READING_3 -> List.of("reading-3");
            case AMENDMENT_PASSAGE, AMENDMENT_FAILURE -> List.of("amendment");
            case COMMITTEE_PASSAGE, COMMITTEE_PASSAGE_FAVORABLE, COMMITTEE_PASSAGE_UNFAVORABLE, COMMITTEE_FAILURE -> List.of("committee-passage");
            case VETO_OVERRIDE_PASSAGE, VETO_OVERRIDE_FAILURE -> List.of("veto-override");
            default -> List.of();
        };
    }

    static boolean failed(ActionType type) { return type.toString().endsWith("failure"); }

    static String description(OrdinanceAction action) {
        String said = Words.in(Locale.ENGLISH).say("ordinance.action." + action.type());
        return action.note() == null ? said : said + ": " + action.note();
    }

    /** Who did it; the mayor where nobody is named and it is the mayor's to do. */
    static String organization(OrdinanceAction action) {
        if (action.body() != null) return action.body();
        return switch (action.type()) {
            case EXECUTIVE_RECEIPT, EXECUTIVE_SIGNATURE, EXECUTIVE_VETO, EXECUTIVE_VETO_LINE_ITEM, BECAME_LAW -> "Mayor";
            default -> "";
        };
    }

    static String version(String label) {
        String word = label.toLowerCase(Locale.ROOT);
        if (word.contains("substitut")) return "substituted";
        if (word.contains("amend")) return "amendment";
        if (word.contains("enroll")) return "enrolled";
        return word.contains("introduced") ? "introduced" : word.contains("filed") ? "filed" : "";
    }
}
