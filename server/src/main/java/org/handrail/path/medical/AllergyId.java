package org.handrail.path.medical;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one allergy of one person. */
public record AllergyId(UUID value) implements Id, Serializable {
  public static AllergyId next() {
    return new AllergyId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
