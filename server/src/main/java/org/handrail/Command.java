package org.handrail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handrail.path.week.solver.bench.BenchWeek;

/** What was asked for at the terminal. */
sealed interface Command {

  /**
   * Where pages are served.
   *
   * @param address an address of this machine; the loopback one unless a proxy stands elsewhere
   */
  record Site(String address, int port) {
    String url() {
      String host = address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
      return "http://" + host + ":" + port;
    }
  }

  /** Which data: a directory, and with an address the external database that belongs to it. */
  record Data(Path directory, Optional<String> database) {}

  /** @param real a folder of referrals to take in */
  record Demo(Path directory, Site site, boolean fresh, Optional<Path> real) implements Command {}

  record Start(Data data, Site site) implements Command {}

  /** @param organization name or id; needed only where there are several */
  record Import(Data data, String kind, List<Path> files, Optional<String> organization) implements Command {}

  record VerifyAudit(Data data) implements Command {}

  /**
   * Reads a placement table for ratings in a file.
   *
   * @param pack id of a shipped table, or its file
   * @param file JSON, or {@code -} for what is piped in
   */
  record PlaceRatings(String pack, String file) implements Command {}

  /**
   * Scores filled forms in a file.
   *
   * @param instrument its name, such as PHQ-9
   * @param file JSON, or {@code -} for what is piped in
   */
  record ScoreAnswers(String instrument, String file) implements Command {}

  /**
   * Measures the solver of the program week on a made-up week.
   *
   * @param run which week, how long, and whose solver
   */
  record MeasureWeek(BenchWeek run) implements Command {}

  /** While the program is built: works out its parts, so that a start need not look for them. Opens nothing. */
  record Prepare() implements Command {}

  /** Starts and answers once on throw-away data, so that the JDK can record what a start needs. */
  record WarmUp(Path directory) implements Command {}

  /** For a measurement: so many filled forms through the program, on data that is thrown away. */
  record Replay(Path directory, int forms) implements Command {}
}
