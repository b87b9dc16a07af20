package org.handrail.path.medical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is tested for, and which medications explain a result: data with its sources ({@code medical/test-panels.json}). */
@Component
public class TestPanels {

  /**
   * One substance or class.
   *
   * @param explainedBy medications that make a positive result expected
   * @param expectedWith medications without which a negative result would be: prescribed and not found is worth a talk
   * @param overdose whether an unexplained positive result points to an overdose risk
   */
  public record Analyte(
      String id, String label, List<AddictionMedication> explainedBy, List<AddictionMedication> expectedWith, boolean overdose) {}

  /** What is asked for together. */
  public record Panel(String id, String label, String specimen, List<Analyte> analytes) {}

  private record AnalyteEntry(
      String id, String label, List<AddictionMedication> explainedBy, @Nullable List<AddictionMedication> expectedWith,
      @Nullable Boolean overdose) {}

  private record PanelEntry(String id, String label, String specimen, List<String> analytes) {}

  private record Temperature(BigDecimal min, BigDecimal max, String source, String confidence) {}

  private record Document(
      String version, String source, String confidence, Temperature temperatureF, List<AnalyteEntry> analytes, List<PanelEntry> panels) {}

  private final Map<String, Panel> panels = new LinkedHashMap<>();
  private final Map<String, Analyte> analytes = new LinkedHashMap<>();
  private final String version;
  private final Temperature temperature;

  TestPanels(JsonMapper json) {
    try (InputStream in = Objects.requireNonNull(TestPanels.class.getResourceAsStream("/medical/test-panels.json"))) {
      Document document = json.readValue(in, Document.class);
      version = document.version();
      temperature = document.temperatureF();
      document.analytes().forEach(a -> analytes.put(
          a.id(),
          new Analyte(a.id(), a.label(), a.explainedBy(), a.expectedWith() == null ? List.of() : a.expectedWith(),
              Boolean.TRUE.equals(a.overdose()))));
      document.panels().forEach(p -> panels.put(
          p.id(), new Panel(p.id(), p.label(), p.specimen(), p.analytes().stream().map(this::analyte).toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Panel> all() {
    return List.copyOf(panels.values());
  }

  public Optional<Panel> find(String id) {
    return Optional.ofNullable(panels.get(id));
  }

  /** @throws IllegalArgumentException when a version of the file dropped it */
  public Panel get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("medical/test-panels.json has no panel " + id));
  }

  Analyte analyte(String id) {
    Analyte analyte = analytes.get(id);
    if (analyte == null) throw new IllegalArgumentException("medical/test-panels.json has no analyte " + id);
    return analyte;
  }

  /** Kept with each test. */
  public String version() {
    return version;
  }

  /** Whether a fresh urine specimen can have this temperature, in degrees Fahrenheit. */
  public boolean plausible(BigDecimal fahrenheit) {
    return fahrenheit.compareTo(temperature.min()) >= 0 && fahrenheit.compareTo(temperature.max()) <= 0;
  }

  /** "90 to 100 °F". */
  public String plausibleWords() {
    return temperature.min() + " to " + temperature.max() + " °F";
  }
}
