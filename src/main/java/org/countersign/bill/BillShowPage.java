package org.countersign.bill;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.countersign.http.Json;
import org.countersign.platform.Missing;

/** A measure in the words of Open Civic Data, to look at or to take away as a file. */
@Named
@RequestScoped
public class BillShowPage {
    private static final JsonWriterFactory WRITERS = jakarta.json.Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    @Inject Bills bills;
    private String no;
    private String as;
    private Map<String, Object> bill;

    public void load() throws IOException {
        if (no == null || no.isBlank()) throw new Missing("ordinance");
        bill = bills.bill(no, page());
        if ("json".equals(as)) download();
    }

    private void download() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType("application/json;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"bill.json\"");
        external.getResponseOutputWriter().write(getText());
        FacesContext.getCurrentInstance().responseComplete();
    }

    private String page() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return request.getRequestURL().toString().replaceFirst("/bill/show(\\.xhtml)?$", "/ordinance/show") + "?no=" + URLEncoder.encode(no, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String getText() {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = WRITERS.createWriter(text)) {
            writer.write(Json.of(bill));
        }
        return text.toString().strip();
    }

    /** Where it does not hold to the lists of Open Civic Data; empty: it does. */
    public List<String> getWrong() { return BillCheck.bill(bill); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public String getAs() { return as; }

    public void setAs(String as) { this.as = as; }
}
