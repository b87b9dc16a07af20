package org.handrail.foundation.sites;

/**
 * A rule pack a program can run under.
 *
 * @param id such as "program-default"
 * @param version 1 or higher
 * @param name as shown to people
 */
public record PackChoice(String id, int version, String name) {
  /** As sent by a form: "program-default v1". */
  public String key() {
    return id + " v" + version;
  }
}
