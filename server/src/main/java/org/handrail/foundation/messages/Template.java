package org.handrail.foundation.messages;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a message. They say nothing about treatment: whoever sees the phone's lock screen learns nothing.
 *
 * @param label what it is, for administrators
 * @param waits whether it waits for the morning when queued in quiet hours; a code somebody is waiting for does not
 */
record Template(String id, int version, String label, boolean waits, String subject, String body) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  Set<String> places() {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(subject + body);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  String subject(Map<String, String> values) {
    // A line break in a value must not start a new mail header.
    return fill(subject, values).replaceAll("\\p{Cntrl}+", " ");
  }

  String body(Map<String, String> values) {
    return fill(body, values);
  }

  private String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String value = values.get(place.group(1));
              if (value == null) {
                throw new IllegalArgumentException("Message template " + id + " needs a value for " + place.group(1));
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
