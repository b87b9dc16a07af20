package org.handrail.path.community;

import java.util.ArrayList;
import java.util.List;

/**
 * A list as it was read, before anything is stored.
 *
 * @param rows what is good
 * @param problems what is skipped, or put right, with where and why
 */
record Feed(List<Row> rows, List<Problem> problems) {

  /**
   * @param where "row 12"
   * @param id the list's own id of it, unique in the list
   */
  record Row(String where, String id, Listing listing) {}

  /**
   * @param id the list's own id where it could be read: what is skipped today is not closed
   * @param skipped false when the row was taken with a part left out
   */
  record Problem(String where, String id, boolean skipped, String why) {}

  Feed {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** Collects rows while a list is read. */
  static final class Builder {
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final java.util.Set<String> ids = new java.util.HashSet<>();

    void add(String where, String id, Listing listing) {
      if (ids.add(id)) {
        rows.add(new Row(where, id, listing));
      } else {
        skip(where, id, "the same entry stands further up");
      }
    }

    void skip(String where, String id, String why) {
      problems.add(new Problem(where, id, true, why));
    }

    void note(String where, String id, String why) {
      problems.add(new Problem(where, id, false, why));
    }

    Feed build() {
      return new Feed(rows, problems);
    }
  }
}
