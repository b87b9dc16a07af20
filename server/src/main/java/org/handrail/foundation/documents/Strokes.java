package org.handrail.foundation.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A drawn signature: strokes of points. Anything else a browser might send is not one. */
record Strokes(List<List<Point>> strokes) {
  /** Enough for a careful signature; more is no signature. */
  private static final int MOST_CHARACTERS = 60_000;
  private static final int LEAST_POINTS = 8;
  private static final int LEAST_WIDTH = 20;
  private static final Pattern STROKE = Pattern.compile("\\d{1,4},\\d{1,4}( \\d{1,4},\\d{1,4})*");

  record Point(int x, int y) {}

  static Optional<Strokes> parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    var strokes = new ArrayList<List<Point>>();
    for (String stroke : text.split(";", -1)) {
      if (!STROKE.matcher(stroke.strip()).matches()) {
        return Optional.empty();
      }
      var points = new ArrayList<Point>();
      for (String point : stroke.strip().split(" ", -1)) {
        int comma = point.indexOf(',');
        points.add(new Point(Integer.parseInt(point.substring(0, comma)), Integer.parseInt(point.substring(comma + 1))));
      }
      strokes.add(List.copyOf(points));
    }
    return Optional.of(new Strokes(List.copyOf(strokes)));
  }

  /** A dot or a slip of the finger is not a signature. */
  boolean isSignature() {
    int points = strokes.stream().mapToInt(List::size).sum();
    var xs = strokes.stream().flatMap(List::stream).mapToInt(Point::x).summaryStatistics();
    return points >= LEAST_POINTS && xs.getMax() - xs.getMin() >= LEAST_WIDTH;
  }

  /** The path data of an SVG drawing of it. */
  String svgPath() {
    var path = new StringBuilder();
    for (List<Point> stroke : strokes) {
      char move = 'M';
      for (Point point : stroke) {
        path.append(move).append(point.x()).append(' ').append(point.y());
        move = 'L';
      }
    }
    return path.toString();
  }
}
