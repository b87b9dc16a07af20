package org.handrail.path.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.rules.Confidence;
import org.handrail.foundation.rules.Source;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the safety plan and the relapse-prevention plan ask, and what a lapse asks for: data ({@code plan/recovery-plans.json}). */
@Component
public class RecoveryTemplates {

  /** What a lapse asks for. {@code days}: how long it bears on the risk of an overdose. */
  record AfterLapse(int planReviewWithinDays, int days, String source, Confidence confidence) {
    Source says() {
      return new Source(source, confidence);
    }
  }

  private record Document(String version, Confidence confidence, AfterLapse lapse, List<RecoveryTemplate> plans) {}

  private final Map<RecoveryPlanKind, RecoveryTemplate> templates = new EnumMap<>(RecoveryPlanKind.class);
  private final String version;
  private final AfterLapse lapse;

  RecoveryTemplates(JsonMapper json) {
    try (InputStream in = Objects.requireNonNull(RecoveryTemplates.class.getResourceAsStream("/plan/recovery-plans.json"))) {
      Document document = json.readValue(in, Document.class);
      version = document.version();
      lapse = document.lapse();
      document.plans().forEach(t -> templates.put(t.kind(), t));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RecoveryTemplate of(RecoveryPlanKind kind) {
    return Objects.requireNonNull(templates.get(kind), () -> "plan/recovery-plans.json has no " + kind);
  }

  String version() {
    return version;
  }

  AfterLapse lapse() {
    return lapse;
  }
}
