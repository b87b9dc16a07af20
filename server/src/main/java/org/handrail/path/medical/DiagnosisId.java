package org.handrail.path.medical;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one diagnosis of one person. */
public record DiagnosisId(UUID value) implements Id, Serializable {
  public static DiagnosisId next() {
    return new DiagnosisId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
