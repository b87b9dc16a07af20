package org.handrail.path.medical;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one draw of random tests. */
public record TestDrawId(UUID value) implements Id, Serializable {
  public static TestDrawId next() {
    return new TestDrawId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
