package org.handrail.path.community;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a place from a mistake by the state it should lie in: resources/community/states.json. */
@Component
class Whereabouts {

  /** What became of a pair of coordinates. */
  sealed interface Found {
    record Good(Coordinates at) implements Found {}

    /** They were swapped and are put right. */
    record Swapped(Coordinates at) implements Found {}

    /** Said, but not there. */
    record Wrong(String why) implements Found {}

    record Unsaid() implements Found {}
  }

  private record Box(double south, double north, double west, double east) {
    boolean holds(double latitude, double longitude) {
      return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
  }

  private final Map<String, Box> states = new HashMap<>();

  Whereabouts(JsonMapper json) {
    try (InputStream in = new ClassPathResource("community/states.json").getInputStream()) {
      for (var entry : json.readTree(in).properties()) {
        if (entry.getValue().isArray()) {
          var edges = entry.getValue();
          states.put(entry.getKey(), new Box(edges.get(0).asDouble(), edges.get(1).asDouble(), edges.get(2).asDouble(), edges.get(3).asDouble()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param state two letters, or anything else when it is unknown */
  Found find(@Nullable Double latitude, @Nullable Double longitude, String state) {
    if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
      return new Found.Unsaid();
    }
    Box box = states.get(state);
    if (box != null) {
      if (box.holds(latitude, longitude)) {
        return new Found.Good(new Coordinates(latitude, longitude));
      }
      return box.holds(longitude, latitude) ? new Found.Swapped(new Coordinates(longitude, latitude))
          : new Found.Wrong("the coordinates " + latitude + ", " + longitude + " are not in " + state);
    }
    if (Coordinates.isPossible(latitude, longitude) && !(swappedAmerica(latitude, longitude))) {
      return new Found.Good(new Coordinates(latitude, longitude));
    }
    return Coordinates.isPossible(longitude, latitude) ? new Found.Swapped(new Coordinates(longitude, latitude))
        : new Found.Wrong("there are no coordinates " + latitude + ", " + longitude);
  }

  /** Without a state only this is sure: in the United States latitudes are positive and longitudes below −60. */
  private static boolean swappedAmerica(double latitude, double longitude) {
    return latitude < -60 && longitude > 15 && longitude < 72;
  }
}
