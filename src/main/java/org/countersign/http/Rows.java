package org.countersign.http;

import java.util.List;

/** A table that goes out row by row, the heading first. */
public interface Rows {
    void row(List<String> cells);
}
