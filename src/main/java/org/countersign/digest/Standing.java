package org.countersign.digest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.count.Area;
import org.countersign.count.Side;
import org.countersign.count.Tally;
import org.countersign.district.PlaceRow;

/** How one ordinance stands. @param cells people by place and side */
record Standing(int people, int contacts, int households, Map<Area, Map<Side, Integer>> cells) {

    static Standing of(Tally tally) {
        Map<Area, Map<Side, Integer>> cells = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            Map<Side, Integer> sides = new EnumMap<>(Side.class);
            for (Side side : Side.values()) sides.put(side, tally.people().matrix().of(area.residencies(), side.stances()));
            cells.put(area, sides);
        }
        return new Standing(tally.people().total(), tally.contacts().total(), tally.people().households(), cells);
    }

    /** As it is kept until the next digest. @param standings by file number */
    static String json(Map<String, Standing> standings) { return org.countersign.http.Json.of(standings).toString(); }

    /** @param json null: nothing was told yet */
    static Map<String, Standing> read(String json) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        if (json == null) return standings;
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((no, kept) -> standings.put(no, read(kept.asJsonObject())));
        }
        return standings;
    }

    private static Standing read(JsonObject kept) {
        Map<Area, Map<Side, Integer>> cells = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            Map<Side, Integer> sides = new EnumMap<>(Side.class);
            for (Side side : Side.values()) sides.put(side, kept.getJsonObject("cells").getJsonObject(area.name()).getInt(side.name()));
            cells.put(area, sides);
        }
        return new Standing(kept.getInt("people"), kept.getInt("contacts"), kept.getInt("households"), cells);
    }

    /** The places in their order, for whoever hides small cells. */
    List<PlaceRow> rows() {
        List<PlaceRow> rows = new ArrayList<>();
        cells.forEach((area, sides) -> rows.add(new PlaceRow(area.name(), sides)));
        return rows;
    }
}
