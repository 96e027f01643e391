package org.countersign.mask;

/** What stands in a masked text in place of what was taken out, in the language of the text. */
public record Marks(String name, String address, String email, String phone, String link, String number) {
    private static final Marks ENGLISH = new Marks("[name]", "[address]", "[e-mail]", "[phone]", "[link]", "[number]");
    private static final Marks SPANISH = new Marks("[nombre]", "[dirección]", "[correo]", "[teléfono]", "[enlace]", "[número]");

    /** @param language as the contact has it, such as "es" or "Spanish"; null: not told */
    public static Marks in(String language) { return language != null && language.strip().toLowerCase(java.util.Locale.ROOT).matches("(?s)(es|sp|esp).*") ? SPANISH : ENGLISH; }
}
