package org.countersign.enactment;

/** Whether a law is published, and within how many days. @param within null: not told */
public record Publication(boolean required, Integer within) {}
