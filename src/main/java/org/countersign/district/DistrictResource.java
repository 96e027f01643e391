package org.countersign.district;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;

/** {@code /api/ordinances/{no}/places}: people by district, and by place outside. Every role; the council is told what can be subtracted from nothing it was told ({@link Ladder}). */
@Path("ordinances/{no}/places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DistrictResource {
    private static final List<Side> SIDES = List.of(Side.SUPPORT_SIDE, Side.OPPOSE_SIDE, Side.NEITHER);

    @Inject Districts districts;
    @Inject City city;

    @GET public Map<String, Object> of(@PathParam("no") String no, @QueryParam("asOf") String asOf) {
        FileNumber number = FileNumber.read(no).orElseThrow(() -> new Missing("ordinance"));
        PlaceTally tally = districts.of(number, CutOff.read(asOf == null ? "" : asOf, city.zone()), Words.in(Locale.ENGLISH));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ordinance", number.value());
        if (tally.told() != null) json.put("toldUntil", tally.told());
        json.put("districts", tally.districts().stream().map(DistrictResource::json).toList());
        json.put("outside", tally.outside().stream().map(DistrictResource::json).toList());
        return json;
    }

    private static Map<String, Object> json(PlaceRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", row.name());
        for (Side side : SIDES) json.put(name(side), row.of(side));
        json.put("people", row.total());
        if (row.days() != null) json.put("toldOn", SIDES.stream().filter(side -> row.day(side) != null).collect(Collectors.toMap(DistrictResource::name, row::day, (one, other) -> one, LinkedHashMap::new)));
        return json;
    }

    private static String name(Side side) {
        return switch (side) {
            case SUPPORT_SIDE -> "support";
            case OPPOSE_SIDE -> "oppose";
            case NEITHER -> "neither";
        };
    }
}
