package org.handrail.path.medical;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one drug or alcohol test. */
public record DrugTestId(UUID value) implements Id, Serializable {
  public static DrugTestId next() {
    return new DrugTestId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
