package org.handrail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers to work out at the terminal: one JSON document, or one on each line. */
final class AnswerFile {
  /** Stands for what is typed or piped in. */
  static final String STANDARD_INPUT = "-";

  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String name;
  private final String text;

  private AnswerFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static AnswerFile read(String name, InputStream standardInput) {
    try {
      byte[] bytes = name.equals(STANDARD_INPUT) ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(name));
      return new AnswerFile(name.equals(STANDARD_INPUT) ? "standard input" : name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Usage("There is no readable file " + name);
    }
  }

  /**
   * Works out each document and prints one line for it. What was worked out before a wrong line stays printed.
   *
   * @throws Usage at the first that cannot be worked out, naming its line where there are several
   */
  void each(UnaryOperator<String> answer, Appendable out) {
    if (text.isBlank()) {
      throw new Usage(name + " is empty");
    }
    if (isOneDocument()) {
      print(answer, text, name, out);
      return;
    }
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        print(answer, line, name + ", line " + number, out);
      }
    }
  }

  private static void print(UnaryOperator<String> answer, String document, String place, Appendable out) {
    try {
      out.append(answer.apply(document)).append('\n');
    } catch (IllegalArgumentException wrong) {
      throw new Usage(place + ": " + String.valueOf(wrong.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
    } catch (IOException closed) {
      throw new java.io.UncheckedIOException(closed);
    }
  }

  /** One document may be laid out over many lines; where that fails, each line is one. */
  private boolean isOneDocument() {
    if (text.strip().lines().count() == 1) {
      return true;
    }
    try {
      JSON.readTree(text);
      return true;
    } catch (JacksonException several) {
      // A first line that is whole by itself means lines; otherwise the document is broken and says so better as a whole.
      try {
        JSON.readTree(text.strip().lines().findFirst().orElse(""));
        return false;
      } catch (JacksonException broken) {
        return true;
      }
    }
  }
}
