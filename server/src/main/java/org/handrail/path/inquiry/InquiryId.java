package org.handrail.path.inquiry;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one inquiry. */
public record InquiryId(UUID value) implements Id, Serializable {
  public static InquiryId next() {
    return new InquiryId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
