package org.handrail.path.admission;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies an admission being prepared, or done. */
public record AdmissionId(UUID value) implements Id, Serializable {
  public static AdmissionId next() {
    return new AdmissionId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
