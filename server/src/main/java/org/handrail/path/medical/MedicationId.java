package org.handrail.path.medical;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one medication of one person. */
public record MedicationId(UUID value) implements Id, Serializable {
  public static MedicationId next() {
    return new MedicationId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
