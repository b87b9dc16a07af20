package org.handrail.foundation.rules;

/**
 * One version of one rule pack. A decision stores it, so that it can be read again years later.
 *
 * @param id lower-case letters, digits and hyphens, for example {@code oklahoma-2018}
 * @param version 1 or higher
 */
public record PackRef(String id, int version) {
  public PackRef {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("pack id '" + id + "' needs lower-case letters, digits and hyphens");
    }
    if (version < 1) {
      throw new IllegalArgumentException("pack version " + version + " is below 1");
    }
  }

  @Override
  public String toString() {
    return id + " v" + version;
  }
}
