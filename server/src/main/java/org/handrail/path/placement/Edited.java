package org.handrail.path.placement;

import java.util.List;
import org.handrail.foundation.platform.Refusal;

/** How an edit of something several people may edit at once came out. */
public sealed interface Edited<T> {
  /** It is stored. */
  record Kept<T>(T now) implements Edited<T> {}

  /** Someone else stored theirs first; nothing of this edit was stored. */
  record Overtaken<T>(T theirs) implements Edited<T> {}

  /** It cannot be stored as it is. */
  record Refused<T>(List<Refusal> refusals) implements Edited<T> {}

  static <T> Edited<T> refused(String field, String message) {
    return new Refused<>(List.of(new Refusal(field, message)));
  }
}
