package org.handrail.face.ui;

/**
 * One stretch of the path in the patient header.
 *
 * @param note what belongs to it: "28 days", "week 5 of about 9"
 */
public record LevelStep(LevelChip level, When when, String note) {

  /** Behind, here, or ahead. */
  public enum When { DONE, NOW, AHEAD }

  /** The classes of its list item. */
  public String css() {
    String state = switch (when) {
      case DONE -> "done ";
      case NOW -> "now ";
      case AHEAD -> "";
    };
    return state + "loc-" + level.line().css();
  }
}
