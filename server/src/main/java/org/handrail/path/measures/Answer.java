package org.handrail.path.measures;

/** What a person answered to one question. */
public sealed interface Answer {

  /** One of the printed answers, by its code. */
  record Chosen(String code) implements Answer {}

  /** In the person's own words. */
  record Written(String words) implements Answer {}

  /** A whole number, e.g. days. */
  record Counted(int number) implements Answer {}
}
