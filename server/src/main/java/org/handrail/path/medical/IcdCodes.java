package org.handrail.path.medical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ICD-10-CM codes a program uses most, with their official titles ({@code medical/icd-10-cm.json}). Others may be typed. */
@Component
public class IcdCodes {

  /**
   * One code.
   *
   * @param severities the DSM-5 severities it stands for; empty when it stands for none
   * @param remission whether it says "in remission"
   */
  public record IcdCode(String code, String title, List<DsmSeverity> severities, boolean remission) {}

  private record Entry(String code, String title, @Nullable List<DsmSeverity> severities, @Nullable Boolean remission) {}

  private record Document(String system, String version, String source, String confidence, List<Entry> codes) {}

  private final Map<String, IcdCode> codes = new LinkedHashMap<>();
  private final String version;

  IcdCodes(JsonMapper json) {
    try (InputStream in = Objects.requireNonNull(IcdCodes.class.getResourceAsStream("/medical/icd-10-cm.json"))) {
      Document document = json.readValue(in, Document.class);
      version = document.version();
      for (Entry e : document.codes()) {
        codes.put(e.code(), new IcdCode(
            e.code(), e.title(), e.severities() == null ? List.of() : List.copyOf(e.severities()), Boolean.TRUE.equals(e.remission())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By its code, in any usual spelling. */
  public Optional<IcdCode> find(String code) {
    return Optional.ofNullable(codes.get(Coding.normalIcd10(code)));
  }

  /** All, by code. */
  public List<IcdCode> all() {
    return List.copyOf(codes.values());
  }

  /** The release the titles are from. */
  public String version() {
    return version;
  }
}
