package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTests {
  @TempDir Path home;

  @Test
  void theDemoNeedsNoOptions() {
    assertThat(parse("demo"))
        .isEqualTo(new Command.Demo(home.resolve("demo"), new Command.Site("127.0.0.1", 8080), false, Optional.empty()));
  }

  @Test
  void everyOptionOfTheDemoIsUnderstoodInBothSpellings() throws IOException {
    Path real = Files.createDirectory(home.resolve("real"));

    assertThat(parse("demo", "--data", home + "/d", "--port=8090", "--fresh", "--real", real.toString()))
        .isEqualTo(new Command.Demo(home.resolve("d"), new Command.Site("127.0.0.1", 8090), true, Optional.of(real)));
  }

  @Test
  void theDatabaseAddressMayComeFromTheEnvironment() {
    Command start = CommandLine.parse(
        List.of("start"), Map.of("HANDRAIL_DATABASE_URL", "postgresql://o:p@h/d"), home);

    assertThat(start).isEqualTo(new Command.Start(
        new Command.Data(home.resolve("program"), Optional.of("postgresql://o:p@h/d")), new Command.Site("127.0.0.1", 8080)));
    assertThat(CommandLine.parse(List.of("demo"), Map.of("HANDRAIL_DATABASE_URL", "postgresql://o:p@h/d"), home))
        .isEqualTo(parse("demo"));
  }

  @Test
  void importsGoIntoTheProgramOrElseIntoTheDemo() throws IOException {
    Path bundle = Files.writeString(home.resolve("bundle.json"), "{}");
    Files.createDirectory(home.resolve("demo"));
    assertThat(parse("import", "referral", bundle.toString())).isEqualTo(new Command.Import(
        new Command.Data(home.resolve("demo"), Optional.empty()), "referral", List.of(bundle), Optional.empty()));

    Files.createDirectory(home.resolve("program"));
    assertThat(parse("import", "referral", bundle.toString())).isEqualTo(new Command.Import(
        new Command.Data(home.resolve("program"), Optional.empty()), "referral", List.of(bundle), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "dance                     | no command 'dance'",
      "demo --colour red         | 'demo' has no option --colour",
      "start --fresh             | 'start' has no option --fresh",
      "demo --port eighty        | not 'eighty'",
      "demo --port 70000         | not '70000'",
      "demo --data               | --data needs a value",
      "demo now                  | 'demo' does not take 'now'",
      "demo --real /no/such      | /no/such is none",
      "import                    | Say what to import",
      "import referral           | Say what to import",
      "import referral /no/such  | no readable file or folder /no/such",
  })
  void whatIsNotACommandIsRefusedNamingTheWord(String words, String said) {
    assertThatThrownBy(() -> parse(words.split(" ")))
        .isInstanceOf(Usage.class).hasMessageContaining(said).hasMessageNotContaining("\n");
  }

  private Command parse(String... words) {
    return CommandLine.parse(List.of(words), Map.of(), home);
  }
}
