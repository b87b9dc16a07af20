package org.handrail.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Shows a page that exists only as text, with our real assets: for looking at parts without a server. */
public final class ClasspathSite {

  private static final String HOST = "http://handrail.test";
  private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml",
      "woff2", "font/woff2");

  private final Map<String, String> pages;

  /** @param pages path to HTML */
  public ClasspathSite(Map<String, String> pages) {
    this.pages = Map.copyOf(pages);
  }

  /** Answers every request of this context. */
  public void serve(BrowserContext context) {
    context.route("**/*", this::answer);
  }

  /** The address of one of its pages. */
  public static String url(String path) {
    return HOST + path;
  }

  private void answer(Route route) {
    String path = java.net.URI.create(route.request().url()).getPath();
    String page = pages.get(path);
    if (page != null) {
      route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(page));
      return;
    }
    String file = path.startsWith("/webjars/") ? "META-INF/resources" + path : "static" + path;
    try (InputStream in = ClasspathSite.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404).setBody(""));
      } else {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        route.fulfill(new Route.FulfillOptions().setContentType(TYPES.getOrDefault(ending, "application/octet-stream"))
            .setBodyBytes(in.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
