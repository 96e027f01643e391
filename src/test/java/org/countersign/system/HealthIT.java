package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthIT {
    private final Application application = Application.running();

    @Test void ready_means_that_the_database_answers_and_is_migrated() {
        var answer = Caller.json(200, application.asStranger().get("/health/ready"));
        assertEquals("UP", answer.getString("status"));
        assertEquals("database", answer.getJsonArray("checks").getJsonObject(0).getString("name"));
    }

    @Test void alive_needs_nothing_but_the_server() {
        assertEquals("UP", Caller.json(200, application.asStranger().get("/health/live")).getString("status"));
    }

    @Test void the_interface_is_described_to_everyone() {
        HttpResponse<String> answer = application.asStranger().get("/openapi");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("/api/ordinances"), answer.body());
    }

    @Test void figures_about_the_server_are_not_for_strangers() {
        for (String path : new String[] {"/metrics", "/metrics/", "/metrics/base", "//metrics", "/metrics;x=1", "/x/../metrics"})
            assertFalse(application.asStranger().get(path).body().contains("jvm"), path);
        assertEquals(401, application.asStranger().get("/metrics").statusCode());
        assertEquals(403, application.as("staff").get("/metrics").statusCode());
        assertTrue(application.as("admin").get("/metrics").body().contains("jvm"));
    }

    @Test void an_answer_does_not_name_its_server() {
        HttpResponse<String> answer = application.asStranger().get("/health/live");
        assertTrue(answer.headers().firstValue("Server").isEmpty());
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty());
    }

    @Test void nobody_outside_this_machine_reaches_it() throws IOException {
        for (NetworkInterface network : java.util.Collections.list(NetworkInterface.getNetworkInterfaces()))
            for (InetAddress address : java.util.Collections.list(network.getInetAddresses()))
                if (!address.isLoopbackAddress()) assertFalse(answers(address), address.toString());
    }

    private boolean answers(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, application.at("/").getPort()), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
