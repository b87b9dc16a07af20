package org.handrail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.foundation.accounts.SetupCode;
import org.handrail.foundation.platform.DemoLoader;
import org.handrail.foundation.platform.database.CannotStart;
import org.handrail.foundation.platform.database.DataDirectory;
import org.handrail.foundation.platform.database.DirectoryLock;
import org.springframework.context.ConfigurableApplicationContext;

/** The two commands that serve pages until they are told to end. */
final class Serving {
  private static final int UNTIL_TOLD = -1;

  private Serving() {}

  static int demo(Command.Demo command, Shutdown shutdown) {
    requireFree(command.site());
    if (command.fresh()) {
      DataDirectory.wipeDemo(command.directory());
    }
    DataDirectory directory = DataDirectory.open(command.directory(), DataDirectory.Kind.DEMO);
    DirectoryLock lock = shutdown.closeLater(DirectoryLock.hold(directory, "serving"));
    boolean again = Files.exists(directory.loaded());
    if (!again) {
      // A loading that was interrupted leaves half a program: begin anew.
      directory.emptyDemo();
    } else if (command.real().isPresent()) {
      say("The demo in " + directory.path() + " is loaded already: --real takes effect together with --fresh");
    }
    say("Starting the database in " + directory.path());
    Application application = OpenData.own(directory, shutdown).application().profile("demo").serving(command.site());
    application.first(context -> {
      if (again) {
        loader(context).liveOn(line -> say("  " + line));
      } else {
        say("Loading the demo");
        loader(context).load(command.real(), line -> say("  " + line));
        mark(directory.loaded());
      }
    });
    ConfigurableApplicationContext context = serve(application, command.site(), lock, shutdown);
    say("");
    say("Sign in as");
    for (DemoLoader.SignIn signIn : loader(context).signIns()) {
      say("  %-32s %-34s %s".formatted(signIn.role(), signIn.login(), signIn.password()));
    }
    say("");
    say("Ctrl-C ends it; the next start goes on with the same data, ./handrail demo --fresh begins anew.");
    return UNTIL_TOLD;
  }

  static int start(Command.Start command, Shutdown shutdown) {
    requireFree(command.site());
    DataDirectory directory = DataDirectory.open(command.data().directory(), DataDirectory.Kind.PROGRAM);
    DirectoryLock lock = shutdown.closeLater(DirectoryLock.hold(directory, "serving"));
    OpenData data;
    if (command.data().database().isPresent()) {
      data = OpenData.external(directory, command.data().database().get(), false);
    } else {
      say("Starting the database in " + directory.path());
      data = OpenData.own(directory, shutdown);
    }
    ConfigurableApplicationContext context =
        serve(data.application().serving(command.site()), command.site(), lock, shutdown);
    context.getBean(SetupCode.class).issue().ifPresent(code -> {
      say("");
      say("This installation is empty. Open " + command.site().url() + "/setup and enter this code, once:");
      say("  " + code);
      say("");
    });
    say("Ctrl-C ends it.");
    return UNTIL_TOLD;
  }

  private static ConfigurableApplicationContext serve(
      Application application, Command.Site site, DirectoryLock lock, Shutdown shutdown) {
    ConfigurableApplicationContext context = shutdown.closeLater(application.run());
    shutdown.closeLater(() -> say("\nEnding: open requests are finished first"));
    lock.serving(site.url());
    say("Handrail is open at " + site.url());
    return context;
  }

  private static DemoLoader loader(ConfigurableApplicationContext context) {
    DemoLoader loader = context.getBeanProvider(DemoLoader.class).getIfAvailable();
    if (loader == null) {
      throw new CannotStart("This build of Handrail has no demo");
    }
    return loader;
  }

  private static void mark(Path loaded) {
    try {
      Files.writeString(loaded, "");
    } catch (IOException e) {
      throw new CannotStart("The data directory cannot be written: " + e.getMessage(), e);
    }
  }

  /** Asked before anything else is started; the application asks again when it opens the port. */
  private static void requireFree(Command.Site site) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(site.address()), site.port()));
    } catch (java.net.BindException e) {
      throw String.valueOf(e.getMessage()).contains("assign")
          ? new CannotStart("This machine has no address " + site.address() + ": name one of its own with --address")
          : new CannotStart(String.valueOf(e.getMessage()).contains("ermission")
              ? "Port " + site.port() + " needs rights of the system: choose one above 1023 with --port"
              : Failure.portTaken(site.port()));
    } catch (IOException e) {
      throw new CannotStart("Pages cannot be served on " + site.address() + ": " + e.getMessage(), e);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
