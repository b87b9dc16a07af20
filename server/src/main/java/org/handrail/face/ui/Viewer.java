package org.handrail.face.ui;

/**
 * Who is looking at the page.
 *
 * @param name preferred name
 * @param role what they do here, in words ("Counselor")
 */
public record Viewer(String name, String role) {

  /** The name a greeting uses. */
  public String firstName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
