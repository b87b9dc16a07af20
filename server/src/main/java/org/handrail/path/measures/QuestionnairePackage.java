package org.handrail.path.measures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A FHIR package (.tgz), of which one Questionnaire is wanted; it is read in memory and never unpacked anywhere. */
final class QuestionnairePackage {
  /** The largest of the published ones hold a few thousand files. */
  private static final int MOST_FILES = 50_000;

  private static final long MOST_BYTES = 400_000_000;
  private static final int LARGEST_FILE = 4_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private QuestionnairePackage() {}

  static boolean is(byte[] file) {
    return file.length > 2 && (file[0] & 0xff) == 0x1f && (file[1] & 0xff) == 0x8b;
  }

  /**
   * The Questionnaire with this address.
   *
   * @param canonical the address, with or without {@code |version}
   * @throws InvalidInstrument where there is none, naming those that there are
   */
  static String find(byte[] file, String canonical) {
    String[] wanted = canonical.split("\\|", 2);
    Set<String> others = new TreeSet<>();
    long bytes = 0;
    int files = 0;
    try (TarArchiveInputStream in = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(file)))) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        bytes += entry.getSize();
        if (++files > MOST_FILES || bytes > MOST_BYTES) {
          throw new InvalidInstrument("Package", "holds more than " + MOST_FILES + " files or " + MOST_BYTES + " bytes");
        }
        if (!entry.isFile() || !entry.getName().endsWith(".json") || entry.getSize() > LARGEST_FILE) {
          continue;
        }
        String text = new String(in.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8);
        if (!text.contains("\"Questionnaire\"")) {
          continue;
        }
        JsonNode json = json(text);
        if (json.path("resourceType").asString("").equals("Questionnaire")) {
          String url = json.path("url").asString("");
          String version = json.path("version").asString("");
          if (url.equals(wanted[0]) && (wanted.length == 1 || version.isEmpty() || version.equals(wanted[1]))) {
            return text;
          }
          others.add(url + (version.isEmpty() ? "" : "|" + version));
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new InvalidInstrument("Package", "cannot be read as a FHIR package (.tgz); it may be cut short");
    }
    throw new InvalidInstrument("Package", "holds no Questionnaire " + canonical + (others.isEmpty() ? ", and no other" : "; it holds " + named(others)));
  }

  private static String named(Set<String> others) {
    return String.join(", ", others.stream().limit(20).toList()) + (others.size() > 20 ? " and " + (others.size() - 20) + " more" : "");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException notJson) {
      return JSON.createObjectNode();
    }
  }
}
