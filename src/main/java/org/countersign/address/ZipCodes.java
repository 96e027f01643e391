package org.countersign.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Every ZIP there is, with its post office; shipped in {@code zip-codes.tsv}. */
public final class ZipCodes {
    /** Read once, never changed. */
    public static final ZipCodes SHIPPED = read();

    private final ZipCode[] byNumber = new ZipCode[100_000];

    private ZipCodes() {}

    /** @param digits five of them */
    Optional<ZipCode> find(String digits) { return Optional.ofNullable(byNumber[Integer.parseInt(digits)]); }

    /** In ascending order. */
    public Stream<ZipCode> all() { return Arrays.stream(byNumber).filter(Objects::nonNull); }

    private static ZipCodes read() {
        ZipCodes all = new ZipCodes();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(ZipCodes.class.getResourceAsStream("zip-codes.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** State, county, post office, and its ZIPs as single ones and as spans such as "06101-06106". */
    private void add(String[] line) {
        for (String span : line[3].split(" "))
            for (int zip = Integer.parseInt(span, 0, 5, 10), last = Integer.parseInt(span, span.length() - 5, span.length(), 10); zip <= last; zip++)
                byNumber[zip] = new ZipCode("%05d".formatted(zip), line[0], line[1], line[2]);
    }
}
