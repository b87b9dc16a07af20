package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The one directory in which an installation keeps what it must not lose. A marker file says that it is ours and what
 * for, so that {@code --fresh} never removes anything but a demo and the demo never writes into a real program.
 */
public record DataDirectory(Path path, Kind kind) {
  private static final String MARKER = "handrail-data";

  /** What a data directory is for. */
  public enum Kind {
    /** A real program. */
    PROGRAM,
    /** The demo; may be wiped. */
    DEMO;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Opens the directory, or makes it when it is missing or empty.
   *
   * @throws CannotStart when it is not writable, holds something else, or another kind of data
   */
  public static DataDirectory open(Path path, Kind kind) {
    try {
      DurableFiles.createPrivateDirectory(path);
      if (!Files.exists(path.resolve(MARKER))) {
        if (!isEmpty(path)) {
          throw new CannotStart(path + " holds other files: name an empty or a new directory with --data");
        }
        DurableFiles.write(path.resolve(MARKER), kind.word() + "\n");
      }
    } catch (IOException e) {
      throw new CannotStart("The data directory " + path + " cannot be written: name another with --data", e);
    }
    if (!Files.isWritable(path)) {
      throw new CannotStart("The data directory " + path + " cannot be written: name another with --data");
    }
    DataDirectory directory = existing(path);
    if (directory.kind != kind) {
      throw new CannotStart(kind == Kind.DEMO
          ? path + " holds a real program: the demo needs a directory of its own (--data)"
          : path + " holds the demo: a real program needs a directory of its own (--data)");
    }
    return directory;
  }

  /** @throws CannotStart when it is not one of ours */
  public static DataDirectory existing(Path path) {
    try {
      String marker = Files.readString(path.resolve(MARKER)).strip();
      return new DataDirectory(path.toRealPath(), Kind.valueOf(marker.toUpperCase(Locale.ROOT)));
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotStart("There is no Handrail data in " + path + ": name its directory with --data", e);
    }
  }

  public static boolean isOne(Path path) {
    return Files.exists(path.resolve(MARKER));
  }

  /**
   * Removes a demo; a directory that does not exist is fine.
   *
   * @throws CannotStart when it is not a demo, when it is running, or when something in it cannot be removed
   */
  public static void wipeDemo(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    if (!isOne(path) || existing(path).kind != Kind.DEMO) {
      throw new CannotStart("--fresh removes only a demo, and " + path + " is not one: nothing was removed");
    }
    DataDirectory demo = existing(path);
    try (DirectoryLock lock = DirectoryLock.hold(demo, "wiping")) {
      demo.emptyDemo();
      DurableFiles.deleteTree(demo.binaries());
      DurableFiles.deleteTree(demo.log());
      // The marker goes last: a wipe that was interrupted can be repeated.
      DurableFiles.deleteTree(path.resolve(MARKER));
    } catch (IOException e) {
      throw new CannotStart("The demo in " + path + " cannot be removed: " + e.getMessage(), e);
    }
  }

  /**
   * Removes a demo's database and passwords; the caller holds the directory's lock.
   *
   * @throws IllegalStateException when this is not a demo
   */
  public void emptyDemo() {
    if (kind != Kind.DEMO) {
      throw new IllegalStateException("Not a demo: " + path);
    }
    try {
      new Postmaster(database()).clearLeftOver();
      for (Path part : List.of(loaded(), database(), secrets())) {
        DurableFiles.deleteTree(part);
      }
    } catch (IOException e) {
      throw new CannotStart("The demo in " + path + " cannot be removed: " + e.getMessage(), e);
    }
  }

  /** There once the demo is loaded to its end. */
  public Path loaded() {
    return path.resolve("demo-loaded");
  }

  public Path database() {
    return path.resolve("database");
  }

  public Path binaries() {
    return path.resolve("postgresql");
  }

  public Path log() {
    return path.resolve("log");
  }

  public Path secrets() {
    return path.resolve("secrets");
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      // A wiped demo leaves its lock: who waits for it must find the same file.
      return entries.allMatch(entry -> entry.endsWith(DirectoryLock.FILE));
    }
  }
}
