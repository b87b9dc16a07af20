package org.handrail.path.attendance.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How notes are laid out, read from resources/attendance/note-formats.json. A laid-out note is one text with its headings
 * at the start of lines: it is typed in one go, and what is signed is what was read.
 */
@Component
public class NoteFormats {
  /** The layout without headings. */
  public static final String FREE = "FREE";

  /** One part of a layout. */
  public record Section(String heading, String hint) {}

  /** One layout. */
  public record Format(String code, String label, List<Section> sections) {

    /** What an empty note starts with: the headings, one a line. */
    public String skeleton() {
      return sections.stream().map(s -> s.heading() + ": ").collect(Collectors.joining("\n"));
    }

    /** Headings without words under them, in order. */
    public List<String> missing(String text) {
      Map<String, String> parts = parts(text);
      return sections.stream().map(Section::heading).filter(h -> parts.getOrDefault(h, "").isBlank()).toList();
    }

    private Map<String, String> parts(String text) {
      Map<String, String> parts = new LinkedHashMap<>();
      if (sections.isEmpty()) {
        return parts;
      }
      String any = sections.stream().map(s -> Pattern.quote(s.heading())).collect(Collectors.joining("|"));
      Matcher heading = Pattern.compile("(?im)^\\s*(" + any + ")\\s*:").matcher(text);
      String open = null;
      int from = 0;
      while (heading.find()) {
        if (open != null) {
          parts.merge(open, text.substring(from, heading.start()), String::concat);
        }
        open = canonical(heading.group(1));
        from = heading.end();
      }
      if (open != null) {
        parts.merge(open, text.substring(from), String::concat);
      }
      return parts;
    }

    private String canonical(String typed) {
      return sections.stream().map(Section::heading).filter(h -> h.equalsIgnoreCase(typed)).findFirst().orElse(typed);
    }
  }

  private record Document(String source, String confidence, List<Format> formats) {}

  private final List<Format> formats;

  NoteFormats(JsonMapper json) {
    try (InputStream in = new ClassPathResource("attendance/note-formats.json").getInputStream()) {
      formats = json.readValue(in, Document.class).formats();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Format> all() {
    return formats;
  }

  /** The layout of this code; an unknown one is free text. */
  public Format get(String code) {
    return formats.stream()
        .filter(f -> f.code().equals(code.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseGet(() -> new Format(FREE, "Free text", List.of()));
  }

  /** Whether the text is nothing but headings, of any layout. */
  public boolean blank(String text) {
    String words = text;
    for (Format format : formats) {
      for (Section section : format.sections()) {
        words = words.replaceAll("(?im)^\\s*" + Pattern.quote(section.heading()) + "\\s*:", "");
      }
    }
    return words.isBlank();
  }
}
