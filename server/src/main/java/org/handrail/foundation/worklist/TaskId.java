package org.handrail.foundation.worklist;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a task or alert. */
public record TaskId(UUID value) implements Id, Serializable {
  public static TaskId next() {
    return new TaskId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
