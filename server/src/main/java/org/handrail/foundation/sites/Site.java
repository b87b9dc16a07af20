package org.handrail.foundation.sites;

import java.time.ZoneId;

/** A place where programs run; its time zone is theirs. */
public record Site(SiteId id, int version, String name, Place place, ZoneId zone, boolean active) {

  /** Where it is and how to call it; each part may be empty. */
  public record Place(String address, String city, String state, String postalCode, String phone) {
    public static final Place UNKNOWN = new Place("", "", "", "", "");

    /** In one line: "12 Maple Street, Tulsa, OK 74103". */
    public String line() {
      String end = (state + " " + postalCode).strip();
      return java.util.stream.Stream.of(address, city, end)
          .filter(part -> !part.isBlank())
          .collect(java.util.stream.Collectors.joining(", "));
    }
  }
}
