package org.countersign.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;

/** The scans beside a contact or a petition, on its page: shown, taken away, added. */
@Named
@RequestScoped
public class ScanListPart {
    @Inject Scans scans;
    private Part file;
    private List<Scan> found;

    public List<Scan> of(Holder holder, Long beside) {
        if (found == null) found = scans.of(holder, beside);
        return found;
    }

    /** What is half typed beside it stays where it is. */
    public void add(Holder holder, Long beside) throws IOException {
        if (file == null) throw new Invalid("file", "scan.choose");
        try (InputStream body = file.getInputStream()) {
            scans.keep(holder, beside, file.getSubmittedFileName(), body);
        }
        found = null;
    }

    public void download(Holder holder, Long beside, Long id) throws IOException {
        Scan scan = scans.byId(holder, beside, id).orElseThrow(() -> new Missing("scan"));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType(scan.type().mime());
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"scan-" + scan.id() + "." + scan.type().ending() + "\"");
        external.getResponseOutputStream().write(scans.bytes(scan));
        FacesContext.getCurrentInstance().responseComplete();
    }

    public Part getFile() { return file; }

    public void setFile(Part file) { this.file = file; }
}
