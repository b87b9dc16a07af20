package org.handrail.foundation.rules;

/** A rule pack that cannot be used; the message names the file, the path in it and what to mend. */
public final class PackRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PackRefused(String file, String path, String problem) {
    super(file + " " + (path.isEmpty() ? "(top)" : path) + ": " + problem);
  }
}
