package org.handrail;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.handrail.foundation.platform.database.CannotStart;
import org.handrail.foundation.platform.database.DataDirectory;
import org.handrail.foundation.platform.database.EmbeddedDatabase;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code warm-up}: one start with a few pages, from which the JDK learns what the next ones need. */
final class WarmingUp {
  private WarmingUp() {}

  static int run(Command.WarmUp command, Shutdown shutdown) {
    DataDirectory.wipeDemo(command.directory());
    DataDirectory directory = DataDirectory.open(command.directory(), DataDirectory.Kind.DEMO);
    EmbeddedDatabase database = shutdown.closeLater(EmbeddedDatabase.startDisposable(directory));
    Application application = new Application(database.connections(), directory)
        .profile("demo")
        .serving(new Command.Site("127.0.0.1", 0));
    ConfigurableApplicationContext context = shutdown.closeLater(application.run());
    if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      for (String page : new String[] {"/", "/sign-in", "/guide", "/my"}) {
        visit("http://127.0.0.1:" + web.getWebServer().getPort() + page);
      }
    }
    return 0;
  }

  /** Any answer will do: what is missing here is not needed at a start either. */
  private static void visit(String address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
      InputStream body = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
          ? connection.getInputStream()
          : connection.getErrorStream();
      if (body != null) {
        body.readAllBytes();
        body.close();
      }
    } catch (IOException e) {
      throw new CannotStart("The program does not answer: " + e.getMessage(), e);
    }
  }
}
