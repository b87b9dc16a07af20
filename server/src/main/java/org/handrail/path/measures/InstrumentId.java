package org.handrail.path.measures;

/** The short name an instrument is known by, e.g. {@code PHQ-9}; the same in files, addresses and on the command line. */
public record InstrumentId(String value) implements Comparable<InstrumentId> {
  public InstrumentId {
    if (!value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("not an instrument id: " + value + "; use letters, digits and hyphens");
    }
  }

  @Override
  public int compareTo(InstrumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
