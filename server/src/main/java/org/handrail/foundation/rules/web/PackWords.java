package org.handrail.foundation.rules.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.foundation.rules.OrganizationPack;
import org.handrail.foundation.rules.PackInfo;
import org.jspecify.annotations.Nullable;

/** How packs are described in lists and headings. */
final class PackWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  private PackWords() {}

  static String line(PackInfo info) {
    var words = new ArrayList<String>();
    words.add(info.ref().toString());
    words.add(info.edition());
    words.add(effective(info));
    words.add(info.source().confidence().label());
    return String.join(" · ", words);
  }

  static List<PackPage.Fact> facts(PackInfo info) {
    var facts = new ArrayList<PackPage.Fact>();
    facts.add(new PackPage.Fact("Version", info.ref().toString()));
    facts.add(new PackPage.Fact("Edition", info.edition()));
    facts.add(new PackPage.Fact("State", orNone(info.state())));
    facts.add(new PackPage.Fact("Payer", orNone(info.payer())));
    facts.add(new PackPage.Fact("Holds", effective(info)));
    facts.add(new PackPage.Fact("Confidence", info.source().confidence().label()));
    return facts;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String state(OrganizationPack.State state) {
    return switch (state) {
      case WAITING -> "Waits for a second person";
      case IN_USE -> "In use";
      case RETIRED -> "Out of use";
    };
  }

  static String dot(OrganizationPack.State state) {
    return switch (state) {
      case WAITING -> "needs";
      case IN_USE -> "ok";
      case RETIRED -> "away";
    };
  }

  private static String orNone(@Nullable String value) {
    return value == null ? "any" : value;
  }

  private static String effective(PackInfo info) {
    LocalDate from = info.from();
    LocalDate until = info.until();
    if (from == null && until == null) {
      return "no dates named";
    }
    if (until == null) {
      return "from " + day(java.util.Objects.requireNonNull(from));
    }
    return (from == null ? "" : "from " + day(from) + " ") + "until " + day(until.minusDays(1));
  }
}
