package org.handrail.path.community;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param kinds shelves; empty for all
 * @param near from where distance is counted; null for anywhere
 * @param miles how far, above 0
 * @param online only what can be joined from home, wherever it is
 * @param day 0 Sunday to 6 Saturday; null for any
 * @param type a Meeting Guide code; empty for any
 * @param words part of a name, place or town; empty for any
 */
public record Search(Set<ResourceKind> kinds, @Nullable Coordinates near, double miles, boolean online, @Nullable Integer day, @Nullable PartOfDay part,
    String type, String words) {

  /** Most entries of one answer. */
  public static final int LIMIT = 60;

  public Search {
    kinds = kinds.isEmpty() ? Set.copyOf(EnumSet.allOf(ResourceKind.class)) : Set.copyOf(kinds);
  }

  public static Search of(ResourceKind kind, Coordinates near, double miles) {
    return new Search(Set.of(kind), near, miles, false, null, null, "", "");
  }

  /** When something begins, local time. */
  public enum PartOfDay {
    MORNING("Before noon", LocalTime.MIN, LocalTime.NOON),
    AFTERNOON("Noon to 5", LocalTime.NOON, LocalTime.of(17, 0)),
    EVENING("From 5 on", LocalTime.of(17, 0), LocalTime.MAX);

    private final String label;
    private final LocalTime from;
    private final LocalTime before;

    PartOfDay(String label, LocalTime from, LocalTime before) {
      this.label = label;
      this.from = from;
      this.before = before;
    }

    public String label() {
      return label;
    }

    LocalTime from() {
      return from;
    }

    LocalTime before() {
      return before;
    }
  }
}
