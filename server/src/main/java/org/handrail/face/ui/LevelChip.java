package org.handrail.face.ui;

/**
 * A level of care as a page draws it: a colour of its own and a word.
 *
 * @param line which place in the line of levels
 * @param label what the program calls it ("Intensive outpatient")
 */
public record LevelChip(Line line, String label) {

  /** The line of levels, most care first; {@code css} names the colour. */
  public enum Line {
    RESIDENTIAL("res"), PHP("php"), IOP("iop"), OP("op"), CONTINUING("cc"), HOME("home");

    private final String css;

    Line(String css) {
      this.css = css;
    }

    /** What templates put behind {@code loc-}. */
    public String css() {
      return css;
    }
  }
}
