package org.handrail.foundation.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A program that writes as fast as it can and prints each number once its commit was acknowledged. It is killed while it
 * does so: see {@link KillTests}.
 */
final class SteadyWriter {
  static final int WRITERS = 4;

  private SteadyWriter() {}

  public static void main(String[] arguments) throws Exception {
    DataDirectory directory = DataDirectory.existing(Path.of(arguments[0]));
    DirectoryLock.hold(directory, "serving");
    EmbeddedDatabase database = EmbeddedDatabase.start(directory);
    try (Connection owner = Connections.open(database.connections().url(), database.connections().owner())) {
      Roles.execute(owner, "create table written (writer int, n int, payload text, primary key (writer, n))");
      Roles.execute(owner, "grant insert on written to handrail_app");
    }
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      Thread.ofPlatform().start(() -> write(database.connections(), number));
    }
  }

  private static void write(Connections connections, int writer) {
    try (Connection connection = Connections.open(connections.url(), connections.application());
        PreparedStatement insert = connection.prepareStatement("insert into written values (?, ?, repeat('x', 500))")) {
      connection.setAutoCommit(false);
      for (int n = 0; ; n++) {
        insert.setInt(1, writer);
        insert.setInt(2, n);
        insert.executeUpdate();
        connection.commit();
        System.out.println("kept " + writer + " " + n);
      }
    } catch (SQLException e) {
      System.out.println("ended " + e.getMessage());
    }
  }
}
