package org.handrail.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright without downloading a browser of its own. */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(executable)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--host-resolver-rules=" + AssetServer.resolverRule())));
  }

  /** Where Chromium is: HANDRAIL_CHROMIUM, else the usual places. */
  public static Optional<Path> find() {
    return Stream.concat(Stream.ofNullable(System.getenv("HANDRAIL_CHROMIUM")), NAMES.stream())
        .map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** Starts it, or skips the test with what to install. */
  public static Chromium orSkip() {
    Optional<Path> found = find();
    Assumptions.assumeTrue(found.isPresent(),
        "Chromium is missing: install Debian's package 'chromium' or set HANDRAIL_CHROMIUM to its path");
    return new Chromium(found.orElseThrow());
  }

  /** Starts it, or says what to install. */
  public static Chromium start() {
    return new Chromium(find().orElseThrow(() -> new IllegalStateException(
        "Chromium is missing: install Debian's package 'chromium' or set HANDRAIL_CHROMIUM to its path")));
  }

  /** The running browser: make a context of its own for each person. */
  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
