package org.handrail.face.ui;

/** A word about safety that must not be missed, in the header of every page of a record. */
public record SafetyFlag(String label, Kind kind) {

  /** Rose for danger, amber for what somebody must do, green for a protection in place. */
  public enum Kind {
    DANGER("tag-rose", "lifebuoy"), NEEDS("tag-amber", "alert-circle"), PROTECTS("tag-good", "shield-check");

    private final String css;
    private final String icon;

    Kind(String css, String icon) {
      this.css = css;
      this.icon = icon;
    }

    /** Class of the tag. */
    public String css() {
      return css;
    }

    /** Icon name without prefix: the shape beside the colour. */
    public String icon() {
      return icon;
    }
  }
}
