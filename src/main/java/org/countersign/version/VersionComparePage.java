package org.countersign.version;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;

/** Two versions of a measure side by side; without any in the address, the last two. */
@Named
@RequestScoped
public class VersionComparePage {
    /** Paragraphs that did not change are shown beside a change, so that one knows where it stands. */
    private static final int AROUND = 2;

    @Inject Ordinances ordinances;
    @Inject City city;
    private String no;
    private Long from;
    private Long to;
    private boolean whole;
    private Ordinance ordinance;
    private OrdinanceVersion left;
    private OrdinanceVersion right;
    private Comparison comparison;

    /** A row of the page: of the comparison, or so many that did not change and are not shown. */
    public record Line(Comparison.Row row, int folded) {}

    public void load() {
        ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        List<OrdinanceVersion> versions = Editions.of(ordinance, city.zone()).inOrder();
        if (versions.isEmpty()) return;
        right = to == null ? versions.get(versions.size() - 1) : ordinance.version(to);
        left = from == null ? before(versions) : ordinance.version(from);
        if (isTold()) comparison = Comparison.of(left.text(), right.text());
    }

    private OrdinanceVersion before(List<OrdinanceVersion> versions) { return versions.get(Math.max(0, versions.indexOf(right) - 1)); }

    /** Whether both have a text here, and are two. */
    public boolean isTold() { return left != null && left.text() != null && right.text() != null && !left.id().equals(right.id()); }

    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        List<Comparison.Row> rows = comparison.rows();
        int folded = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (!whole && far(rows, at)) {
                folded++;
                continue;
            }
            if (folded > 0) lines.add(new Line(null, folded));
            folded = 0;
            lines.add(new Line(rows.get(at), 0));
        }
        if (folded > 0) lines.add(new Line(null, folded));
        return lines;
    }

    private static boolean far(List<Comparison.Row> rows, int at) {
        return rows.subList(Math.max(0, at - AROUND), Math.min(rows.size(), at + AROUND + 1)).stream().allMatch(row -> row.kind() == Comparison.Kind.SAME);
    }

    public Comparison getComparison() { return comparison; }

    public Ordinance getOrdinance() { return ordinance; }

    public OrdinanceVersion getLeft() { return left; }

    public OrdinanceVersion getRight() { return right; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getFrom() { return from; }

    public void setFrom(Long from) { this.from = from; }

    public Long getTo() { return to; }

    public void setTo(Long to) { this.to = to; }

    public boolean isWhole() { return whole; }

    public void setWhole(boolean whole) { this.whole = whole; }
}
