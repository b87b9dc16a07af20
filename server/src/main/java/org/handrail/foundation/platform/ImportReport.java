package org.handrail.foundation.platform;

import java.util.List;

/** What became of each thing in an import. */
public record ImportReport(List<Entry> entries) {

  /** Said of one thing. */
  public enum Result {
    /** It is stored now. */
    ACCEPTED,
    /** It had been stored before, unchanged. */
    KNOWN,
    /** It was not stored; nothing of it was. */
    REFUSED
  }

  /**
   * @param source the file, and the line or path inside it where that helps
   * @param message why, or what it became; never a name or health data
   */
  public record Entry(String source, Result result, String message) {}

  public ImportReport {
    entries = List.copyOf(entries);
  }

  public long count(Result result) {
    return entries.stream().filter(entry -> entry.result() == result).count();
  }
}
