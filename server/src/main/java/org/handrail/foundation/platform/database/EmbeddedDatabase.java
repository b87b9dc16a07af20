package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server in the jar, run on a data directory. Durable: what was acknowledged is on disk, also when this
 * program or the server is killed. Private: it listens on the loopback interface only and asks every login for a
 * password made at the first start.
 *
 * <p>The server runs in a session of its own, so that Ctrl-C reaches this program alone and it can finish requests
 * before it stops the server. When the server dies while we run, it is started again on the same port.
 */
public final class EmbeddedDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String DATABASE = "handrail";
  private static final int RESTARTS = 20;
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final PostgresCluster cluster;
  private final int port;
  private final Connections connections;
  private int restartsLeft = RESTARTS;
  private boolean closing;

  private EmbeddedDatabase(PostgresCluster cluster, int port, Connections connections) {
    this.cluster = cluster;
    this.port = port;
    this.connections = connections;
  }

  /**
   * Starts the server, making the database and its roles at the first start. The caller holds the directory's lock.
   *
   * @throws CannotStart when it does not start
   */
  public static EmbeddedDatabase start(DataDirectory directory) {
    return start(directory, PostgresCluster.Durability.DURABLE);
  }

  /** The same server without the waits for the disk: for data that is thrown away. */
  public static EmbeddedDatabase startDisposable(DataDirectory directory) {
    return start(directory, PostgresCluster.Durability.DISPOSABLE);
  }

  private static EmbeddedDatabase start(DataDirectory directory, PostgresCluster.Durability durability) {
    Secrets secrets = Secrets.in(directory.secrets());
    try {
      PostgresCluster cluster = new PostgresCluster(directory, durability);
      cluster.makeIfMissing(secrets.get("database.superuser"));
      int port = cluster.start();
      EmbeddedDatabase database = new EmbeddedDatabase(cluster, port, connections(secrets, port));
      database.ensureRoles(secrets);
      database.watch();
      return database;
    } catch (IOException e) {
      throw new CannotStart("The database in " + directory.path() + " does not start: " + e.getMessage(), e);
    }
  }

  /**
   * The database that another process of this installation serves.
   *
   * @throws CannotStart when it is not ready
   */
  public static Database attach(DataDirectory directory) {
    int port = new Postmaster(directory.database()).readyPort().orElseThrow(() -> new CannotStart(
        "The database in " + directory.path() + " is just starting or stopping: try again in a moment"));
    return Database.runningElsewhere(connections(Secrets.in(directory.secrets()), port));
  }

  @Override
  public Connections connections() {
    return connections;
  }

  @Override
  public synchronized void close() {
    closing = true;
    cluster.postmaster().stop();
  }

  private static Connections connections(Secrets secrets, int port) {
    return new Connections(
        url(port, DATABASE),
        new Login(Roles.OWNER, secrets.get("database.owner")),
        new Login(Roles.APPLICATION, secrets.get("database.application")));
  }

  private static String url(int port, String database) {
    // Details of errors hold the failing row: kept out of exceptions, because those reach the log.
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
        + "?ApplicationName=handrail&logServerErrorDetail=false&reWriteBatchedInserts=true";
  }

  private void ensureRoles(Secrets secrets) {
    Login superuser = new Login(PostgresCluster.SUPERUSER, secrets.get("database.superuser"));
    try (Connection connection = Connections.open(url(port, "postgres"), superuser)) {
      Roles.ensure(connection, connections.owner());
      Roles.ensure(connection, connections.application());
      Roles.ensureDatabase(connection, DATABASE);
    } catch (SQLException e) {
      close();
      throw new CannotStart("The database's roles cannot be made: " + e.getMessage(), e);
    }
  }

  private void watch() {
    Optional<ProcessHandle> server = cluster.postmaster().process();
    Thread.ofVirtual().name("database-watch").start(() -> {
      boolean ended = server.isEmpty() || Postmaster.awaitEnd(server.get(), FOREVER);
      if (ended) {
        restart();
      }
    });
  }

  private synchronized void restart() {
    // Closing waits meanwhile: a server must not come up after it was told to stop.
    while (!closing && restartsLeft-- > 0) {
      LOG.warn("The database server ended without being asked to: starting it again");
      try {
        cluster.startAgain(port);
        watch();
        return;
      } catch (IOException | CannotStart e) {
        LOG.error("The database server does not start again", e);
      }
    }
    if (!closing) {
      LOG.error("The database server ended too often: look into its log, then start Handrail again");
    }
  }
}
