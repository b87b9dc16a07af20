package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data directories for tests, all with the same unpacked PostgreSQL programs. */
final class DataDirectories {
  private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

  private DataDirectories() {}

  static DataDirectory in(Path path, DataDirectory.Kind kind) throws IOException {
    DataDirectory directory = DataDirectory.open(path, kind);
    Files.createDirectories(PROGRAMS);
    if (!Files.exists(directory.binaries())) {
      Files.createSymbolicLink(directory.binaries(), PROGRAMS);
    }
    return directory;
  }

  static DataDirectory in(Path path) throws IOException {
    return in(path, DataDirectory.Kind.PROGRAM);
  }
}
