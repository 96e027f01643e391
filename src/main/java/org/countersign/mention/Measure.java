package org.countersign.mention;

import java.util.List;

/** An ordinance and what people may call it. @param names its title and its nicknames */
public record Measure(long id, String fileNumber, List<String> names) {}
