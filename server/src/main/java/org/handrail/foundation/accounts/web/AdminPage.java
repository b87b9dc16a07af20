package org.handrail.foundation.accounts.web;

import java.util.List;

/** The rooms of the administration that the person may enter. */
public record AdminPage(List<Door> doors) {

  /** A way into one. */
  public record Door(String href, String label, String text, String icon) {}
}
