package org.countersign.demo;

import java.util.List;

/** What the invented people say. */
final class Words {
    static final List<String> CHANNELS = List.of("CALL", "CALL", "CALL", "CALL", "EMAIL", "EMAIL", "EMAIL", "LETTER", "VOICEMAIL", "POSTCARD", "WALK_IN", "WEB_FORM", "FAX", "SOCIAL");
    static final List<String> SPOKEN = List.of("Spoke of neighbors who do not report break-ins.", "Wants every family to use the clinic.", "Asked the council to keep trust in the police.",
            "Spoke for her block club. Wants the clinic hours in the text.", "Said the schools need parents who are not afraid to come in.");
    static final List<String> FOR = List.of("My mother would not report a break-in. Please sign this.", "People should be able to go to the clinic without fear.",
            "A city that people trust is a safer city. Please sign.", "Good for the schools: parents will come to meetings.", "I support it, but the clinic hours should stand in the text.");
    static final List<String> AGAINST = List.of("This costs money the city does not have.", "This is a federal matter and not the city’s business.",
            "The police should be free to use their own judgment. Please return it.", "The state and federal governments need to step in, not the city.",
            "I have paid taxes here all my life and nobody asked me. Why the hurry?");

    private Words() {}

    /** The codes a careful intern would give. */
    static String reasons(String text) {
        if (text.contains("money") || text.contains("taxes")) return "cost";
        if (text.contains("federal")) return "outside city authority";
        if (text.contains("clinic")) return text.contains("hours") ? "clinic;wording" : "clinic";
        if (text.contains("police") || text.contains("break-in") || text.contains("safer")) return "public safety";
        return text.contains("school") ? "schools" : "";
    }
}
