package org.handrail.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One small server for all {@link ClasspathSite}s of a run, so that the browser keeps our stylesheets and fonts between pages. */
final class AssetServer {

  static final String HOST = "handrail.test";
  static final String SITE = "X-Handrail-Site";

  private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml",
      "woff2", "font/woff2");
  private static final Map<String, Map<String, String>> SITES = new ConcurrentHashMap<>();
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final HttpServer SERVER = start();

  private AssetServer() {}

  /** Puts pages on the server; the answer is what {@link #SITE} has to say. */
  static String register(Map<String, String> pages) {
    String id = String.valueOf(COUNTER.incrementAndGet());
    SITES.put(id, pages);
    return id;
  }

  /** For Chromium: our host lives here. */
  static String resolverRule() {
    return "MAP " + HOST + ":80 127.0.0.1:" + SERVER.getAddress().getPort();
  }

  private static HttpServer start() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      server.createContext("/", AssetServer::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String id = exchange.getRequestHeaders().getFirst(SITE);
    String page = id == null ? null : SITES.getOrDefault(id, Map.of()).get(path);
    if (page != null) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      send(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
      return;
    }
    String file = path.startsWith("/webjars/") ? "META-INF/resources" + path : "static" + path;
    try (InputStream in = path.contains(".") ? AssetServer.class.getClassLoader().getResourceAsStream(file) : null) {
      if (in == null) {
        send(exchange, 404, "text/plain", new byte[0]);
      } else {
        exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        send(exchange, 200, type, in.readAllBytes());
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (var out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
    exchange.close();
  }
}
