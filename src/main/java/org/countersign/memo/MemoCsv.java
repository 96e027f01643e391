package org.countersign.memo;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.countersign.count.Area;
import org.countersign.count.Matrix;
import org.countersign.count.Side;
import org.countersign.count.TallyCsv;
import org.countersign.count.Trend;
import org.countersign.http.Csv;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** The figures of a draft as a table (features.md 74): those of the tally in its four columns, then contacts by day, residents by district, and the residents who gave each reason. Of these no zeros. */
record MemoCsv(Facts facts, String language) {

    String text() {
        StringWriter text = new StringWriter();
        Csv out = new Csv(text);
        TallyCsv.write(facts.report(), out);
        days(out, facts.trend());
        facts.districts().getOrDefault(language, List.of()).forEach(row -> {
            for (Side side : Side.values()) if (row.of(side) != null && row.of(side) > 0) out.row("districts." + side, Residency.RESIDENT.name(), row.name(), String.valueOf(row.of(side)));
        });
        for (Side side : Side.values()) facts.reasons().most(Integer.MAX_VALUE, Area.RESIDENTS, side).forEach(code -> out.row("reasons." + side, Residency.RESIDENT.name(), code, String.valueOf(facts.reasons().of(code, Area.RESIDENTS, side))));
        return text.toString();
    }

    private static void days(Csv out, Trend trend) {
        for (int part = 0; part < trend.parts().size(); part++) {
            String figure = "trend." + trend.from(part);
            Matrix<Stance> day = trend.parts().get(part);
            for (Map.Entry<Residency, Map<Stance, Integer>> row : day.figures().entrySet()) row.getValue().forEach((stance, contacts) -> {
                if (contacts > 0) out.row(figure, row.getKey().name(), stance.name(), contacts.toString());
            });
        }
    }
}
