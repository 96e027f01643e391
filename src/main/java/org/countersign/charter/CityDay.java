package org.countersign.charter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A day the city itself says something of: it is a holiday here, or the city does not keep it although the country does. */
@Entity
@Table(name = "city_day")
public class CityDay {
    @Id private LocalDate day;
    private String name;
    private boolean kept;

    protected CityDay() {}                                                   // for JPA only

    /** @param name null: not told */
    public CityDay(LocalDate day, String name, boolean kept) {
        this.day = day;
        this.name = name == null || name.isBlank() ? null : name.strip();
        this.kept = kept;
    }

    public LocalDate day() { return day; }

    /** null: not told. */
    public String name() { return name; }

    /** FALSE: the city works on it. */
    public boolean kept() { return kept; }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", day);
        json.put("name", name);
        json.put("kept", kept);
        return json;
    }
}
