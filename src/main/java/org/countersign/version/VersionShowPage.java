package org.countersign.version;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;

/** The text of a measure at one time, by its sections; without a version in the address, the latest. */
@Named
@RequestScoped
public class VersionShowPage {
    @Inject Ordinances ordinances;
    @Inject City city;
    private String no;
    private Long id;
    private Ordinance ordinance;
    private OrdinanceVersion version;
    private List<Section> sections;

    public void load() {
        ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        version = id == null ? Editions.of(ordinance, city.zone()).latest().orElseThrow(() -> new Missing("version")) : ordinance.version(id);
        sections = SectionReader.read(version.text());
    }

    public Ordinance getOrdinance() { return ordinance; }

    public OrdinanceVersion getVersion() { return version; }

    public List<Section> getSections() { return sections; }

    /** Those it can be compared with. */
    public List<OrdinanceVersion> getOthers() { return ordinance.versions().stream().filter(each -> !each.id().equals(version.id())).toList(); }

    /** Empty: not told. */
    public String getDated() { return version.dated() == null ? "" : new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()).day(version.dated()); }

    public boolean isMayWrite() { return ordinances.mayBeWritten(); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
