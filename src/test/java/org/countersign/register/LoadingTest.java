package org.countersign.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.countersign.platform.Refused;
import org.countersign.staff.Who;
import org.junit.jupiter.api.Test;

/** However a load ends, it does end. */
class LoadingTest {
    private static final InputStream UNREAD = new InputStream() {
        @Override public int read() { throw new AssertionError("nobody takes this in"); }
    };
    private final List<String> said = new ArrayList<>();

    @Test void a_load_that_runs_out_of_memory_is_over() throws IOException {
        loading(new Told() {
            @Override void keep(long id, List<Row> rows, List<Reject> rejects, long read) { throw new OutOfMemoryError("for a test"); }
        }).start("invented", new ByteArrayInputStream("street,from\nMain St,1\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("register.broken"), said);
    }

    @Test void while_another_one_runs_the_file_is_not_taken_in() {
        Loading loading = loading(new Told() {
            @Override void mayBegin(String source) { throw new Refused("register.busy"); }
        });
        assertEquals("register.busy", assertThrows(Refused.class, () -> loading.start("invented", UNREAD)).key());
    }

    private class Told extends Registers {
        @Override void mayBegin(String source) { }
        @Override long begin(String source) { return 1; }
        @Override void fail(long id, String reason) { said.add(reason); }
        @Override boolean forgetSome() { return false; }
    }

    private static Loading loading(Registers registers) {
        Loading loading = new Loading();
        loading.registers = registers;
        loading.who = new Who();
        loading.executor = (ManagedExecutorService) Proxy.newProxyInstance(LoadingTest.class.getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (proxy, method, values) -> {
            ((Runnable) values[0]).run();
            return null;
        });
        return loading;
    }
}
