package org.countersign.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.Invalid;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** An address register in, how far it is, what was not taken. */
@Named
@RequestScoped
public class ResidencyRegisterPage {
    private static final String HERE = "/residency/register";

    @Inject Registers registers;
    @Inject Loading loading;
    @Inject City city;
    private Part file;
    private String source;
    private List<Registers.Loaded> all;

    public void load() throws IOException {
        if (file == null) throw new Invalid("file", "imports.chooseFile");
        try (InputStream body = file.getInputStream()) {
            Redirect.to(HERE, "started", String.valueOf(loading.start(source, body)));
        }
    }

    public void withdraw(long id) {
        loading.withdraw(id);
        Redirect.to(HERE, "withdrawn", String.valueOf(id));
    }

    public void download(long id) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"register-" + id + "-rejects.csv\"");
        new RejectedRows(registers, id).write(external.getResponseOutputStream(), locale());
        FacesContext.getCurrentInstance().responseComplete();
    }

    public List<Registers.Loaded> getAll() {
        if (all == null) all = registers.all();
        return all;
    }

    /** Whether the list will look different in a moment. */
    public boolean isMoving() { return getAll().stream().anyMatch(Registers.Loaded::running); }

    /** Whether other addresses count than before. @param started and withdrawn what was begun or ended last, as the address has it */
    public boolean changed(String started, String withdrawn) {
        return withdrawn != null && !withdrawn.isEmpty() || getAll().stream().anyMatch(one -> String.valueOf(one.id()).equals(started) && one.state() == Registers.State.USED);
    }

    public String failure(Registers.Loaded one) { return one.failure() == null ? "" : Failure.say(one.failure(), locale()); }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public Part getFile() { return file; }

    public void setFile(Part file) { this.file = file; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }
}
