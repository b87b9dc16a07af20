package org.handrail.path.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a recovery plan asks.
 *
 * @param needed sections without which it does not count yet
 */
public record RecoveryTemplate(RecoveryPlanKind kind, String title, String source, List<Section> sections, List<String> needed) {

  /** How a section is written. */
  public enum Form {
    LINES,
    /** A name or place, and a number to call. */
    CONTACTS
  }

  /** One part. {@code rows}: empty lines offered at first. */
  public record Section(String id, String title, String ask, int rows, Form form) {}

  public Optional<Section> section(String id) {
    return sections.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
