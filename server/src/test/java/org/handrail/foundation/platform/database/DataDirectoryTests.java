package org.handrail.foundation.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
  @TempDir Path temporary;

  @Test
  void aNewDirectoryIsPrivateAndRemembersItsKind() throws IOException {
    Path path = temporary.resolve("new").resolve("demo");

    DataDirectory.open(path, DataDirectory.Kind.DEMO);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rwx------");
    assertThat(DataDirectory.existing(path).kind()).isEqualTo(DataDirectory.Kind.DEMO);
  }

  @Test
  void aDirectoryWithOtherFilesIsNeverTaken() throws IOException {
    Files.writeString(temporary.resolve("thesis.txt"), "mine");

    assertThatThrownBy(() -> DataDirectory.open(temporary, DataDirectory.Kind.DEMO))
        .isInstanceOf(CannotStart.class).hasMessageContaining("holds other files");
    assertThat(temporary).isDirectoryContaining("glob:**thesis.txt").isDirectoryNotContaining("glob:**handrail*");
  }

  @Test
  void theDemoNeverWritesIntoARealProgramNorTheOtherWayRound() {
    DataDirectory.open(temporary.resolve("program"), DataDirectory.Kind.PROGRAM);
    DataDirectory.open(temporary.resolve("demo"), DataDirectory.Kind.DEMO);

    assertThatThrownBy(() -> DataDirectory.open(temporary.resolve("program"), DataDirectory.Kind.DEMO))
        .isInstanceOf(CannotStart.class).hasMessageContaining("holds a real program");
    assertThatThrownBy(() -> DataDirectory.open(temporary.resolve("demo"), DataDirectory.Kind.PROGRAM))
        .isInstanceOf(CannotStart.class).hasMessageContaining("holds the demo");
  }

  @Test
  void onlyADemoIsWiped() throws IOException {
    Path program = temporary.resolve("program");
    Path demo = temporary.resolve("demo");
    Path foreign = Files.createDirectory(temporary.resolve("foreign"));
    DataDirectory.open(program, DataDirectory.Kind.PROGRAM);
    Files.createDirectories(DataDirectory.open(demo, DataDirectory.Kind.DEMO).database().resolve("base"));

    DataDirectory.wipeDemo(demo);
    DataDirectory.wipeDemo(temporary.resolve("nothing"));

    assertThat(demo.resolve("database")).doesNotExist();
    assertThat(DataDirectory.isOne(demo)).isFalse();
    assertThatThrownBy(() -> DataDirectory.wipeDemo(program)).isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> DataDirectory.wipeDemo(foreign)).isInstanceOf(CannotStart.class);
    assertThat(DataDirectory.isOne(program)).isTrue();
  }

  @Test
  void aWipedDemoCanBeOpenedAgain() {
    Path demo = temporary.resolve("demo");
    DataDirectory.open(demo, DataDirectory.Kind.DEMO);

    DataDirectory.wipeDemo(demo);

    assertThat(DataDirectory.open(demo, DataDirectory.Kind.DEMO).kind()).isEqualTo(DataDirectory.Kind.DEMO);
  }

  @Test
  void onlyOneProcessHoldsADirectory() {
    DataDirectory directory = DataDirectory.open(temporary.resolve("one"), DataDirectory.Kind.PROGRAM);
    try (DirectoryLock lock = DirectoryLock.hold(directory, "serving")) {
      lock.serving("http://127.0.0.1:8080");

      assertThatThrownBy(() -> DirectoryLock.hold(directory, "importing"))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("already serving")
          .hasMessageContaining("http://127.0.0.1:8080");
      assertThat(DirectoryLock.holder(directory))
          .contains(new DirectoryLock.Holder(ProcessHandle.current().pid(), "serving", "http://127.0.0.1:8080"));
    }
    assertThat(DirectoryLock.holder(directory)).isEmpty();
  }

  @Test
  void secretsAreMadeOnceAndReadableByTheirOwnerOnly() throws IOException {
    Path file = temporary.resolve("secrets");

    String first = Secrets.in(file).get("database.owner");

    assertThat(first).hasSizeGreaterThanOrEqualTo(43);
    assertThat(Secrets.in(file).get("database.owner")).isEqualTo(first);
    assertThat(Secrets.in(file).get("database.application")).isNotEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }
}
