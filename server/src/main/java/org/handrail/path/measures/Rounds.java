package org.handrail.path.measures;

/** Ids of questions in a group that may be filled several times: {@code 4} the first time, {@code 4#2} the second. */
final class Rounds {
  private Rounds() {}

  static String id(String question, int round) {
    return round == 1 ? question : question + "#" + round;
  }

  /** The id the question has the first time. */
  static String first(String id) {
    return id.replaceFirst("#\\d+$", "");
  }
}
