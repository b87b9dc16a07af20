package org.handrail.path.week.build.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.week.build.BuildWords;
import org.handrail.path.week.build.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A build of a week.
 *
 * @param state how far it is, in words
 * @param queue how many are built before it; 0 for none
 * @param words null while nothing was found
 * @param repair whether it is about some days only
 * @param decided who decided when; empty while nobody has
 */
public record BuildPage(
    String id,
    int version,
    String back,
    String title,
    String about,
    String state,
    boolean running,
    boolean open,
    int queue,
    boolean repair,
    @Nullable BuildWords words,
    @Nullable Comparison comparison,
    List<String> people,
    String decided,
    Form form) {

  /** "It moves 3 groups and leaves 9 as they are. 21 people are told." */
  public String changes() {
    Comparison now = comparison;
    if (now == null) {
      return "";
    }
    String what = repair ? "session" : "group";
    String moved = now.changes().isEmpty() ? "Nothing changes" : "It changes " + count(now.changes().size(), what);
    String rest = now.same() == 0 ? "" : now.changes().isEmpty() ? "" : " and leaves " + now.same() + " as " + (now.same() == 1 ? "it is" : "they are");
    String told = now.people() == 0 ? "" : " " + count(now.people(), "person", "people") + " will come at another time, to another room or to somebody else.";
    return moved + rest + "." + told;
  }

  private static String count(int n, String one) {
    return count(n, one, one + "s");
  }

  static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
