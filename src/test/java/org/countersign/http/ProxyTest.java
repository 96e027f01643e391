package org.countersign.http;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyTest {
    @Test void without_a_proxy_nobody_is_believed() {
        HttpServletRequest request = request("203.0.113.9", "192.0.2.1", "https");
        assertEquals("203.0.113.9", proxy(null).addressOf(request));
        assertFalse(proxy(null).secure(request));
        assertFalse(proxy("").secure(request));
    }

    @Test void the_proxy_is_believed_and_only_what_it_saw_itself() {
        HttpServletRequest request = request("10.0.0.2", "192.0.2.66, 192.0.2.1", "https");
        assertEquals("192.0.2.1", proxy("10.0.0.1, 10.0.0.2").addressOf(request));
        assertTrue(proxy("10.0.0.1,10.0.0.2").secure(request));
        assertFalse(proxy("10.0.0.2").secure(request("10.0.0.2", "192.0.2.1", "http")));
        assertEquals("10.0.0.2", proxy("10.0.0.2").addressOf(request("10.0.0.2", "a, ", null)));
        assertEquals("10.0.0.2", proxy("10.0.0.2").addressOf(request("10.0.0.2", "x".repeat(5_000), null)));
    }

    private static Proxy proxy(String known) {
        Proxy proxy = new Proxy();
        proxy.known = Optional.ofNullable(known);
        return proxy;
    }

    private static HttpServletRequest request(String from, String forwardedFor, String proto) {
        Map<String, String> headers = new java.util.HashMap<>(Map.of("X-Forwarded-For", forwardedFor));
        headers.put("X-Forwarded-Proto", proto);
        return (HttpServletRequest) java.lang.reflect.Proxy.newProxyInstance(ProxyTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) ->
                switch (method.getName()) {
                    case "getRemoteAddr" -> from;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
