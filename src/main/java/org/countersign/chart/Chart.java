package org.countersign.chart;

import java.util.List;

/** A picture of its own. @param title what it is, for who does not see it @param description what it says, in a sentence */
record Chart(int width, int height, String title, String description, List<Shape> shapes) {}
