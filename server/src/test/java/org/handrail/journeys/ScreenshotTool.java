package org.handrail.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Photographs pages of a running Handrail at both widths, light and dark.
 *
 * <pre>ScreenshotTool --base http://127.0.0.1:8080 --out docs/screens [--sign-in name password] /guide /today=today …</pre>
 *
 * A route may carry the name of its picture after {@code =}; otherwise its path names it.
 */
public final class ScreenshotTool {

  private String base = "http://127.0.0.1:8080";
  private Path out = Path.of("target/looks");
  private String name = "";
  private String password = "";
  private final List<String> routes = new ArrayList<>();

  private ScreenshotTool() {}

  public static void main(String[] arguments) {
    var tool = new ScreenshotTool();
    var rest = new ArrayList<>(Arrays.asList(arguments));
    while (!rest.isEmpty()) {
      String one = rest.removeFirst();
      switch (one) {
        case "--base" -> tool.base = rest.removeFirst();
        case "--out" -> tool.out = Path.of(rest.removeFirst());
        case "--sign-in" -> {
          tool.name = rest.removeFirst();
          tool.password = rest.removeFirst();
        }
        default -> tool.routes.add(one);
      }
    }
    if (tool.routes.isEmpty()) {
      throw new IllegalArgumentException("Name at least one route, like /guide or /today=today");
    }
    tool.run();
  }

  private void run() {
    try (Chromium chromium = Chromium.start()) {
      for (int width : Pages.WIDTHS) {
        for (boolean dark : new boolean[] {false, true}) {
          try (BrowserContext context = Pages.at(chromium.browser(), width, dark)) {
            Page page = context.newPage();
            signIn(page);
            routes.forEach(route -> photograph(page, route, width, dark));
          }
        }
      }
    }
  }

  private void signIn(Page page) {
    if (!name.isEmpty()) {
      Pages.signIn(page, base, name, password);
    }
  }

  private void photograph(Page page, String route, int width, boolean dark) {
    int named = route.lastIndexOf('=');
    String path = named < 0 ? route : route.substring(0, named);
    String picture = named < 0 ? path.equals("/") ? "first" : path.substring(1).replaceAll("[^a-z0-9-]+", "_") : route.substring(named + 1);
    var answer = page.navigate(base + path);
    Path file = out.resolve(picture + "-" + width + (dark ? "-dark" : "") + ".png");
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    System.out.println((answer == null ? "?" : answer.status()) + " " + path + " -> " + file);
  }
}
