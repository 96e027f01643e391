package org.countersign.regrouping;

/** Contacts of a campaign in the same words. @param text 0: without any @param words the beginning of them @param contact the latest */
public record Same(long text, String words, int contacts, long contact) implements java.io.Serializable {}
