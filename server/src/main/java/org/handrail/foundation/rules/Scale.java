package org.handrail.foundation.rules;

import java.util.List;
import java.util.stream.IntStream;

/** The values a rating can take, each with its word; both ends included. */
public record Scale(int min, int max, List<String> labels) {
  public Scale {
    labels = List.copyOf(labels);
    if (max <= min || labels.size() != (long) max - min + 1) {
      throw new IllegalArgumentException("a scale from " + min + " to " + max + " needs " + ((long) max - min + 1) + " labels, not " + labels.size());
    }
  }

  public IntStream values() {
    return IntStream.rangeClosed(min, max);
  }

  public boolean holds(int value) {
    return value >= min && value <= max;
  }

  public String label(int value) {
    return labels.get(value - min);
  }

  /** A range in words: "2", "1 or less", "3 or more", "1 to 3". */
  public String words(int from, int to) {
    if (from == to) {
      return Integer.toString(from);
    }
    if (from == min) {
      return to == max ? "any" : to + " or less";
    }
    return to == max ? from + " or more" : from + " to " + to;
  }

  /** Several values in words, neighbours joined: "0 or 2 to 4". */
  public String words(List<Integer> sorted) {
    var runs = new java.util.ArrayList<String>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
        runs.add(words(sorted.get(start), sorted.get(i - 1)));
        start = i;
      }
    }
    return String.join(" or ", runs);
  }
}
