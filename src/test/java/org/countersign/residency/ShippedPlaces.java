package org.countersign.residency;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.boundary.Outlines;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Derives what the product ships of ZIPs from public data: which exist, with state, county and post office ({@code address/zip-codes.tsv}),
 * and the share of each one's area that lies inside a city ({@code residency/<city>.zips}), by counting.md. Run it from the root of the
 * repository after the data changed:
 * <pre>mvn test-compile org.codehaus.mojo:exec-maven-plugin:3.6.2:java -Dexec.classpathScope=test
 *     -Dexec.mainClass=org.countersign.residency.ShippedPlaces -Dexec.args=../shared/data</pre>
 * {@link ShippedPlacesIT} derives again and compares.
 */
final class ShippedPlaces {
    private static final Path RESOURCES = Path.of("src/main/resources/org/countersign");
    private static final String NO_COUNTY = "-";
    /** A city, where its boundary and its ZIP areas are, and how its ZIPs are judged (counting.md, "Where they live", line 4). */
    private record Survey(String key, String boundary, String state, String postOffice, String rules) {}
    private static final String USUAL = "margins\t0.5\t99.5\nwithout an area\tpost office", COARSE = "margins\t10\t90\nwithout an area\tpost office\tcounty Denver";
    private static final List<Survey> CITIES = List.of(new Survey("hartford", "ct-hartford", "CT", "Hartford", USUAL),
            new Survey("bridgeport", "ct-bridgeport", "CT", "Bridgeport", USUAL), new Survey("denver", "co-denver", "CO", "Denver", COARSE),
            new Survey("los-angeles", "ca-los-angeles", "CA", "Los Angeles", USUAL + "\nalso called\tLA"));

    private final Path data;
    private final Outlines counties;
    private final STRtree nearby = new STRtree();
    private final Map<String, Outlines> zipAreas = new TreeMap<>();
    private final Map<String, Map<String, String>> countiesOfZip = new LinkedHashMap<>();
    private final Map<String, String> countyNames = new TreeMap<>();

    ShippedPlaces(Path data) throws IOException {
        this.data = data;
        counties = Outlines.topoJson(data.resolve("boundaries/us-counties-10m.topojson"), "counties", county -> county.getString("id"));
        counties.byName().forEach((fips, area) -> nearby.insert(area.getEnvelopeInternal(), fips));
        zipAreas.put("CT", Outlines.geoJson(data.resolve("zip/ct_connecticut.geojson"), "ZCTA5CE10"));
        zipAreas.put("CO", Outlines.geoJson(data.resolve("zip/co_zip_coarse.geojson"), "zip"));
        zipAreas.put("CA", Outlines.topoJson(data.resolve("zip/socal_market_376_m1.topojson"), "cb_2020_us_zcta520_500k",
                zip -> zip.getJsonObject("properties").getString("ZCTA5CE20")));
        for (NamedCsvRecord row : rows("zip/zip_fips_county.csv")) {
            countiesOfZip.computeIfAbsent(row.getField("zip"), zip -> new LinkedHashMap<>()).put(row.getField("fips"), row.getField("county"));
            countyNames.putIfAbsent(row.getField("fips"), row.getField("county"));
        }
    }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : new ShippedPlaces(Path.of(args[0])).files().entrySet()) Files.writeString(RESOURCES.resolve(file.getKey()), file.getValue());
    }

    /** What is shipped: the name of each file below the resources, and its text. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("address/zip-codes.tsv", zipCodes());
        for (Survey city : CITIES) files.put("residency/" + city.key() + ".zips", shares(city));
        return files;
    }

    private String zipCodes() throws IOException {
        Map<String, TreeSet<String>> byOffice = new TreeMap<>();
        for (NamedCsvRecord zip : rows("zip/zipcodes-8.0.0_us.csv"))
            byOffice.computeIfAbsent(zip.getField("state") + "\t" + county(zip) + "\t" + zip.getField("city"), office -> new TreeSet<>()).add(zip.getField("zip"));
        StringBuilder text = new StringBuilder("# Every ZIP of the United States: state, county (\"-\": not known), post office, ZIPs. Derived by ShippedPlaces in the test tree from\n"
                + "# npm zipcodes 8.0.0 (BSD), a list of ZIPs by county (BSD-2), and ZIP and county outlines of the US Census Bureau (public domain).\n");
        byOffice.forEach((office, zips) -> text.append(office).append('\t').append(spans(zips)).append('\n'));
        return text.toString();
    }

    /** The one that is listed; of several the one with the largest share of its area, or without an area that of its point; else that of its point. */
    private String county(NamedCsvRecord zip) {
        Map<String, String> listed = countiesOfZip.getOrDefault(zip.getField("zip"), Map.of());
        if (listed.size() == 1) return listed.values().iterator().next();
        Outlines areas = zipAreas.get(zip.getField("state"));
        Geometry area = areas == null ? null : areas.byName().get(zip.getField("zip"));
        Optional<String> fips = area == null || listed.isEmpty() ? at(zip) : listed.keySet().stream().max(Comparator.comparing(county -> inside(area, county)));
        return fips.map(found -> countyNames.getOrDefault(found, found)).orElse(listed.isEmpty() ? NO_COUNTY : listed.values().iterator().next());
    }

    private double inside(Geometry area, String fips) {
        Geometry county = counties.byName().get(fips);
        return county == null ? 0 : area.intersection(county).getArea();
    }

    /** The county of the listed point; a point that coarse coast lines leave in the water belongs to none. */
    private Optional<String> at(NamedCsvRecord zip) {
        Coordinate point = new Coordinate(Double.parseDouble(zip.getField("longitude")), Double.parseDouble(zip.getField("latitude")));
        List<?> near = nearby.query(new Envelope(point));
        return near.stream().map(String.class::cast).filter(fips -> counties.byName().get(fips).covers(new GeometryFactory().createPoint(point))).findFirst();
    }

    private String shares(Survey city) throws IOException {
        Geometry boundary = Outlines.geoJson(data.resolve("boundaries/" + city.boundary() + ".geojson"), "NAME").byName().get(city.postOffice());
        Map<String, Geometry> areas = zipAreas.get(city.state()).byName();
        StringBuilder text = new StringBuilder("# ZIPs and the share of their area inside " + city.postOffice() + ", in percent. Derived by ShippedPlaces in the test tree from boundaries and ZIP\n"
                + (city.state().equals("CO") ? "# outlines (coarse ones, MIT) and US Census Bureau data (public domain).\n" : "# areas of the US Census Bureau (public domain).\n") + city.rules() + "\n");
        for (NamedCsvRecord zip : rows("zip/zipcodes-8.0.0_us.csv")) {
            Geometry area = areas.get(zip.getField("zip"));
            if (area == null || !zip.getField("state").equals(city.state())) continue;
            double share = 100 * area.intersection(boundary).getArea() / area.getArea();
            boolean ours = zip.getField("city").equals(city.postOffice()) || city.rules().equals(COARSE) && county(zip).equals(city.postOffice());
            if (share >= 0.00005 || ours) text.append(zip.getField("zip")).append('\t').append(String.format(Locale.ROOT, "%.4f", share)).append('\n');
        }
        return text.toString();
    }

    /** "06101-06104 06106" */
    private static String spans(TreeSet<String> zips) {
        List<String[]> spans = new ArrayList<>();
        for (String zip : zips) {
            String[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && Integer.parseInt(last[1]) + 1 == Integer.parseInt(zip)) last[1] = zip;
            else spans.add(new String[] {zip, zip});
        }
        return spans.stream().map(span -> span[0].equals(span[1]) ? span[0] : span[0] + "-" + span[1]).collect(Collectors.joining(" "));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(data.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
