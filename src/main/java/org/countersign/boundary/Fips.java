package org.countersign.boundary;

import java.util.HashMap;
import java.util.Map;

/** The numbers that federal data give to states (FIPS 5-2). */
final class Fips {
    private static final Map<String, String> STATES = new HashMap<>();

    static {
        for (String each : ("01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK"
                + " 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY 60AS 66GU 69MP 72PR 78VI").split(" ")) STATES.put(each.substring(0, 2), each.substring(2));
    }

    private Fips() {}

    /** "CT" for "09"; what is no such number stays. */
    static String state(String written) { return STATES.getOrDefault(written, written); }
}
