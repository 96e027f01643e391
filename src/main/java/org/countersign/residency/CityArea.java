package org.countersign.residency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.countersign.address.States;
import org.countersign.address.ZipCode;
import org.countersign.city.City;

/**
 * Which part of each ZIP lies inside a city, and what a ZIP tells by that. Shipped in {@code <city>.zips}, derived from public boundaries; a city without such a file has
 * no ZIP with a known area, so that the ZIPs of its post office decide nothing.
 */
final class CityArea {
    private final City city;
    private final Map<String, Double> shares = new HashMap<>();
    private final Set<String> alsoCalled = new HashSet<>();
    private double lowest = 0.5, highest = 99.5;
    /** Where no outline of a ZIP is known, being in this county does not tell either (Denver). */
    private String unclearCounty;

    private CityArea(City city) { this.city = city; }

    static CityArea of(City city) {
        CityArea area = new CityArea(city);
        try (InputStream file = CityArea.class.getResourceAsStream(city.key() + ".zips")) {
            if (file != null) new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#")).forEach(area::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return area;
    }

    private void add(String line) {
        List<String> cells = Arrays.asList(line.split("\t"));
        switch (cells.get(0)) {
            case "margins" -> {
                lowest = Double.parseDouble(cells.get(1));
                highest = Double.parseDouble(cells.get(2));
            }
            case "without an area" -> unclearCounty = cells.size() > 2 ? cells.get(2).replace("county ", "") : null;
            case "also called" -> alsoCalled.addAll(cells.subList(1, cells.size()));
            default -> shares.put(cells.get(0), Double.valueOf(cells.get(1)));
        }
    }

    /** The office loaded ZIP areas of its own: then they alone tell, with the usual margins. @param loaded by ZIP, in percent; empty: none */
    CityArea with(Map<String, Double> loaded) {
        if (loaded.isEmpty()) return this;
        CityArea own = new CityArea(city);
        own.shares.putAll(loaded);
        own.alsoCalled.addAll(alsoCalled);
        return own;
    }

    Set<String> alsoCalled() { return alsoCalled; }

    /** In percent of its area; empty where it has none, or none that touches the city. */
    OptionalDouble share(ZipCode zip) {
        Double share = shares.get(zip.digits());
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /** Whether a ZIP without an area may belong to somebody in the city. */
    boolean unclear(ZipCode zip) {
        return zip.state().equals(city.state()) && (zip.postOffice().equalsIgnoreCase(city.name()) || zip.county().equals(unclearCounty));
    }

    /** Line 4: what a ZIP tells alone. */
    Finding finding(ZipCode zip) {
        Locality at = Locality.of(zip.state(), zip.county());
        if (!zip.state().equals(city.state()))
            return new Finding(Residency.OTHER_STATE, ResidencyEvidence.CONSISTENT, at, Why.of("residency.why.zipOtherState", zip.digits(), States.SHIPPED.name(zip.state())));
        OptionalDouble share = share(zip);
        if (share.isEmpty() && unclear(zip))
            return new Finding(Residency.INDETERMINATE, ResidencyEvidence.NONE, Why.of("residency.why.zipWithoutArea", zip.digits(), city.name()));
        if (share.isPresent() && spans(share.getAsDouble()))
            return new Finding(Residency.INDETERMINATE, ResidencyEvidence.NONE, Why.of("residency.why.zipSpans", percent(share.getAsDouble()), zip.digits(), city.name()));
        if (share.isPresent() && inside(share.getAsDouble()))
            return new Finding(Residency.RESIDENT, ResidencyEvidence.CONSISTENT, Why.of("residency.why.zipInside", zip.digits(), city.name()));
        return city.metropolitanCounties().contains(zip.county())
                ? new Finding(Residency.SUBURB, ResidencyEvidence.CONSISTENT, at, Why.of("residency.why.zipSuburb", zip.digits(), city.name(), zip.county()))
                : new Finding(Residency.ELSEWHERE_IN_STATE, ResidencyEvidence.CONSISTENT, at, Why.of("residency.why.zipElsewhere", zip.digits(), city.name()));
    }

    private boolean spans(double share) { return share > lowest && share < highest; }

    private boolean inside(double share) { return share >= highest; }

    /** Never 0 or 100: a part of it lies on either side. */
    private static String percent(double share) { return String.valueOf(Math.max(1, Math.min(99, Math.round(share)))); }
}
