package org.handrail.face.ui;

import org.jspecify.annotations.Nullable;

/** Small words the form parts share. */
public final class Parts {

  private Parts() {}

  /** The id of a field's input: its name unless the page gave another (two forms with one name on a page). */
  public static String id(@Nullable String id, String name) {
    return id == null ? "f-" + name : id;
  }

  /** What {@code aria-describedby} names, or null when there is neither hint nor error. */
  public static @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
    if (hint == null) {
      return error == null ? null : id + "-error";
    }
    return error == null ? id + "-hint" : id + "-hint " + id + "-error";
  }

  /** "1 thing", "3 things". */
  public static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
