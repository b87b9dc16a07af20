package org.handrail.path.community;

/**
 * A point on earth.
 *
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 */
public record Coordinates(double latitude, double longitude) {
  /** Mean radius of the earth in miles. */
  static final double EARTH = 3958.7613;

  public Coordinates {
    if (!isPossible(latitude, longitude)) {
      throw new IllegalArgumentException("There is no such place on earth");
    }
  }

  static boolean isPossible(double latitude, double longitude) {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  }

  /** Great-circle distance in miles (haversine). */
  public double miles(Coordinates other) {
    double lat = Math.toRadians(other.latitude - latitude) / 2;
    double lng = Math.toRadians(other.longitude - longitude) / 2;
    double h = Math.sin(lat) * Math.sin(lat)
        + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * Math.sin(lng) * Math.sin(lng);
    return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
