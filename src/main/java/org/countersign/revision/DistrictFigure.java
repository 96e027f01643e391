package org.countersign.revision;

/** What a tally would say of the residents of one district, before and after. @param district "": none that is known */
public record DistrictFigure(String ordinance, String district, int peopleBefore, int peopleAfter) {}
