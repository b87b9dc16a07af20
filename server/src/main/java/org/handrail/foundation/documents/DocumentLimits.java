package org.handrail.foundation.documents;

import org.springframework.stereotype.Component;

/** How large a document may be. */
@Component
public class DocumentLimits {
  private final DocumentSettings settings;

  DocumentLimits(DocumentSettings settings) {
    this.settings = settings;
  }

  public long largestBytes() {
    return settings.largest().toBytes();
  }

  /** What is said of a larger one. */
  public String tooLarge() {
    return "The file is larger than " + settings.largest().toMegabytes() + " MB. Send a smaller one";
  }
}
