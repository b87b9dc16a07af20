package org.handrail.foundation.accounts.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;

/** Time zones a program in the United States lies in, by the names people use. */
final class Zones {
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("America/New_York", "Eastern (New York)"),
          new Choice("America/Chicago", "Central (Chicago)"),
          new Choice("America/Denver", "Mountain (Denver)"),
          new Choice("America/Phoenix", "Arizona (Phoenix)"),
          new Choice("America/Los_Angeles", "Pacific (Los Angeles)"),
          new Choice("America/Anchorage", "Alaska (Anchorage)"),
          new Choice("Pacific/Honolulu", "Hawaii (Honolulu)"),
          new Choice("America/Puerto_Rico", "Atlantic (Puerto Rico)"),
          new Choice("Pacific/Guam", "Chamorro (Guam)"));

  private Zones() {}

  static List<Choice> choices() {
    return CHOICES;
  }

  /** With the one in use, where it is none of those. */
  static List<Choice> choices(String present) {
    if (CHOICES.stream().anyMatch(choice -> choice.value().equals(present))) {
      return CHOICES;
    }
    var all = new java.util.ArrayList<>(CHOICES);
    all.add(new Choice(present, present));
    return List.copyOf(all);
  }
}
