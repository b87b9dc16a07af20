package org.handrail;

import java.util.Map;
import org.handrail.foundation.platform.database.Connections;
import org.handrail.foundation.platform.database.DataDirectory;
import org.handrail.foundation.platform.database.Database;
import org.handrail.foundation.platform.database.DirectoryLock;
import org.handrail.foundation.platform.database.EmbeddedDatabase;
import org.handrail.foundation.platform.database.ExternalDatabase;

/**
 * Data opened for a command.
 *
 * @param shared whether another process serves the same database now
 */
record OpenData(DataDirectory directory, Connections connections, boolean shared) {
  private static final Map<String, String> ENVIRONMENT = System.getenv();

  /** Data that this process serves alone. The database, then the lock, are given back at shutdown. */
  static OpenData own(DataDirectory directory, Shutdown shutdown) {
    EmbeddedDatabase database = shutdown.closeLater(EmbeddedDatabase.start(directory));
    return new OpenData(directory, database.connections(), false);
  }

  static OpenData external(DataDirectory directory, String address, boolean shared) {
    Database database = ExternalDatabase.connect(address, directory, ENVIRONMENT);
    return new OpenData(directory, database.connections(), shared);
  }

  /** Data for a command which also works while the program is served by another process. */
  static OpenData forCommand(Command.Data data, String purpose, Shutdown shutdown) {
    if (data.database().isPresent()) {
      DataDirectory directory = DataDirectory.open(data.directory(), DataDirectory.Kind.PROGRAM);
      // Another node may be serving: a command never changes the tables of an external database.
      return external(directory, data.database().get(), true);
    }
    DataDirectory directory = DataDirectory.existing(data.directory());
    boolean served = DirectoryLock.holder(directory).filter(holder -> holder.purpose().equals("serving")).isPresent();
    if (served) {
      return new OpenData(directory, EmbeddedDatabase.attach(directory).connections(), true);
    }
    shutdown.closeLater(DirectoryLock.hold(directory, purpose));
    return own(directory, shutdown);
  }

  Application application() {
    Application application = new Application(connections, directory);
    return shared ? application.withoutMigrating() : application;
  }
}
