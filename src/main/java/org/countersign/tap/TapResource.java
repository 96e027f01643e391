package org.countersign.tap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Again;
import org.countersign.platform.Missing;

/** {@code /api/taps}: calls without a name, counted and taken back. For administrators and staff. */
@Path("taps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TapResource {
    private static final int MOST = 200;

    @Inject Taps taps;
    @Inject Ordinances ordinances;

    @GET
    public Map<String, Object> today(@QueryParam("ordinance") String no) { return taps.today(known(no)); }

    /** All of it can be read, or nothing is taken; sent twice, it is taken once. */
    @POST
    public Map<String, Object> take(@QueryParam("ordinance") String no, InputStream in) {
        String ordinance = known(no);
        JsonFields fields = JsonBody.fields(in);
        List<Tap> taken = new ArrayList<>();
        fields.objects("taps", MOST).forEach(each -> taken.add(Tap.read(each)));
        List<String> back = fields.texts("back", 36, MOST);
        fields.check();
        for (Tap tap : taken) Again.ifBrokenOff(() -> taps.take(tap));
        for (String id : back) Again.ifBrokenOff(() -> {
            taps.takeBack(id);
            return id;
        });
        return taps.today(ordinance);
    }

    private String known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")).fileNumber().value(); }
}
