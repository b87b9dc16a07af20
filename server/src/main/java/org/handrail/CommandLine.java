package org.handrail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.path.week.solver.bench.BenchWeek;

/** Reads the words at the terminal. */
final class CommandLine {
  private static final int DEFAULT_PORT = 8080;
  private static final int HIGHEST_PORT = 65_535;
  private static final Set<String> FLAGS = Set.of("fresh", "peer");

  private final Path home;
  private final String command;
  private final Map<String, String> options = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Set<String> understood = new HashSet<>();

  private CommandLine(String command, List<String> arguments, Map<String, String> environment, Path home) {
    this.command = command;
    this.home = home;
    if (environment.get("HANDRAIL_DATABASE_URL") instanceof String url && !url.isBlank()) {
      // Not an option that was typed: it concerns only commands which know it.
      options.put("database-url", url);
      understood.add("database-url");
    }
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        words.add(argument);
        continue;
      }
      String[] parts = argument.substring(2).split("=", 2);
      if (FLAGS.contains(parts[0])) {
        options.put(parts[0], "");
      } else if (parts.length == 2) {
        options.put(parts[0], parts[1]);
      } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
        options.put(parts[0], arguments.get(++i));
      } else {
        throw new Usage("--" + parts[0] + " needs a value");
      }
    }
  }

  /**
   * @param home where data is kept by default
   * @throws Usage when the words are not a command
   */
  static Command parse(List<String> arguments, Map<String, String> environment, Path home) {
    if (arguments.isEmpty()) {
      throw new Usage("Say what to do");
    }
    String name = arguments.getFirst();
    CommandLine line = new CommandLine(name, arguments.subList(1, arguments.size()), environment, home);
    Command command = switch (name) {
      case "demo" -> new Command.Demo(
          line.path("data").orElse(home.resolve("demo")), line.site(), line.flag("fresh"), line.path("real").map(line::directory));
      case "start" -> new Command.Start(
          new Command.Data(line.path("data").orElse(home.resolve("program")), line.option("database-url")), line.site());
      case "import" -> line.importing();
      case "verify-audit" -> new Command.VerifyAudit(line.data());
      case "place" -> line.placing();
      case "score" -> line.scoring();
      case "bench" -> line.measuring();
      case "prepare" -> new Command.Prepare();
      case "warm-up" -> new Command.WarmUp(line.path("data").orElseThrow(() -> new Usage("warm-up needs --data")));
      case "replay" -> line.replaying();
      default -> throw new Usage("There is no command '" + name + "'");
    };
    line.refuseTheRest(command);
    return command;
  }

  private Command measuring() {
    if (words.isEmpty() || !words.removeFirst().equals("week")) {
      throw new Usage("Say what to measure: bench week --patients 300 --seconds 10 --seed 1");
    }
    try {
      return new Command.MeasureWeek(
          new BenchWeek(number("patients", 300), number("seconds", 10), number("seed", 1), flag("peer")));
    } catch (IllegalArgumentException unusable) {
      throw new Usage(String.valueOf(unusable.getMessage()));
    }
  }

  private int number(String name, int otherwise) {
    String text = option(name).orElse(Integer.toString(otherwise));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Usage("--" + name + " needs a whole number, not '" + text + "'");
    }
  }

  private Command scoring() {
    if (words.size() != 2) {
      throw new Usage("Say which instrument and which answers: score PHQ-9 FILE");
    }
    return new Command.ScoreAnswers(words.removeFirst(), words.removeFirst());
  }

  private Command replaying() {
    Path directory = path("data").orElseThrow(() -> new Usage("replay needs --data"));
    if (words.size() != 1 || !words.getFirst().matches("[1-9]\\d{0,6}")) {
      throw new Usage("Say how many forms: replay 100000 --data DIR");
    }
    return new Command.Replay(directory, Integer.parseInt(words.removeFirst()));
  }

  private Command placing() {
    if (words.size() != 2) {
      throw new Usage("Say which table and which ratings: place oklahoma-2018 FILE");
    }
    return new Command.PlaceRatings(words.removeFirst(), words.removeFirst());
  }

  private Command importing() {
    if (words.size() < 2) {
      throw new Usage("Say what to import and from where: import referral FILE or FOLDER");
    }
    List<Path> files = words.stream().skip(1).map(Path::of).toList();
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new Usage("There is no readable file or folder " + file);
      }
    }
    return new Command.Import(data(), words.getFirst(), files, option("organization"));
  }

  /** The data named, or else the program's if there is one, or else the demo's. */
  private Command.Data data() {
    Path program = home.resolve("program");
    Path demo = home.resolve("demo");
    Path found = Files.exists(program) || !Files.exists(demo) ? program : demo;
    return new Command.Data(path("data").orElse(found), option("database-url"));
  }

  private Command.Site site() {
    String text = option("port").orElse(Integer.toString(DEFAULT_PORT));
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= HIGHEST_PORT) {
        return new Command.Site(option("address").orElse("127.0.0.1"), port);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Usage("--port needs a number from 1 to " + HIGHEST_PORT + ", not '" + text + "'");
  }

  private Path directory(Path path) {
    if (!Files.isDirectory(path)) {
      throw new Usage("--real needs a folder, and " + path + " is none");
    }
    return path;
  }

  private Optional<Path> path(String name) {
    return option(name).map(Path::of).map(Path::toAbsolutePath);
  }

  private boolean flag(String name) {
    return option(name).isPresent();
  }

  private Optional<String> option(String name) {
    understood.add(name);
    return Optional.ofNullable(options.get(name));
  }

  private void refuseTheRest(Command parsed) {
    for (String option : options.keySet()) {
      if (!understood.contains(option)) {
        throw new Usage("'" + command + "' has no option --" + option);
      }
    }
    if (!words.isEmpty() && !(parsed instanceof Command.Import)) {
      throw new Usage("'" + command + "' does not take '" + words.getFirst() + "'");
    }
  }
}
