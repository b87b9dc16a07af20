package org.handrail;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.handrail.foundation.platform.database.Connections;
import org.handrail.foundation.platform.database.DataDirectory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Starts the application on a database. What it has to say goes to its log; the terminal belongs to the commands. */
final class Application {
  /** No port is opened, but everything that belongs to pages is there. */
  static final int NO_PORT = -1;

  private final SpringApplication spring = new SpringApplication(Handrail.class);
  private final Map<String, Object> settings = new TreeMap<>();

  Application(Connections connections, DataDirectory directory) {
    Path log = directory.log().resolve("handrail.log");
    System.setProperty("handrail.log", log.toString());
    spring.setRegisterShutdownHook(false);
    spring.setLogStartupInfo(false);
    spring.setWebApplicationType(WebApplicationType.SERVLET);
    connections.asProperties().forEach(this::set);
    set("handrail.data-directory", directory.path());
    set("logging.file.name", log);
    set("logging.threshold.console", "off");
    set("spring.lifecycle.timeout-per-shutdown-phase", "10s");
    set("server.port", NO_PORT);
    // Each module numbers its changes in a block of its own: a later version may bring one below what is here already.
    set("spring.flyway.out-of-order", true);
  }

  Application serving(Command.Site site) {
    set("server.address", site.address());
    set("server.port", site.port());
    set("handrail.jobs.enabled", true);
    if (System.getenv("HANDRAIL_LINKS_PUBLICURL") == null) {
      // Links in messages lead here unless a proxy's public address was named.
      set("handrail.links.public-url", site.url());
    }
    // Who asks and whether by https is believed only of a proxy on this machine or the one that was named: anybody else
    // could write what they like there.
    String proxy = System.getenv("HANDRAIL_PROXY");
    set("server.forward-headers-strategy", "native");
    set("server.tomcat.remoteip.internal-proxies",
        "127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1" + (proxy == null ? "" : "|" + Pattern.quote(proxy)));
    return this;
  }

  Application profile(String profile) {
    spring.setAdditionalProfiles(profile);
    return this;
  }

  /** Another process serves this database: it must stay as that process knows it. */
  Application withoutMigrating() {
    set("handrail.migrate", false);
    return this;
  }

  /** Does this when everything is ready, before the port is opened and jobs run. */
  Application first(Work work) {
    spring.addInitializers(context -> context.getBeanFactory().registerSingleton("first", new First(context, work)));
    return this;
  }

  ConfigurableApplicationContext run() {
    // As arguments, because those are known before the log is opened; they never leave this process.
    return spring.run(settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new));
  }

  private void set(String name, Object value) {
    settings.put(name, value);
  }

  /** Work in a started application. */
  interface Work {
    void in(ConfigurableApplicationContext context);
  }

  private static final class First implements SmartLifecycle {
    private final ConfigurableApplicationContext context;
    private final Work work;
    private boolean running;

    First(ConfigurableApplicationContext context, Work work) {
      this.context = context;
      this.work = work;
    }

    @Override
    public void start() {
      running = true;
      work.in(context);
    }

    @Override
    public void stop() {
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public int getPhase() {
      return 0;
    }
  }
}
