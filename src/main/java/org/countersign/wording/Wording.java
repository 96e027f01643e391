package org.countersign.wording;

/**
 * How many contacts of a campaign are which.
 *
 * @param of the name of the campaign, or the file number of an ordinance
 * @param form the text of the form alone @param own with own words @param untold nobody told
 */
public record Wording(String of, int contacts, int form, int own, int untold) implements java.io.Serializable {}
