package org.handrail.path.outcomes;

import java.util.Locale;
import java.util.Optional;

/** By what the rates are set side by side: who is sent where, and what the evidence says goes with success. */
public enum Breakdown {
  LEVEL("Level of care"),
  TRACK("Track"),
  SUBSTANCE("Substance"),
  FAMILY("Family at sessions"),
  PLAN("Relapse-prevention plan"),
  FOLLOW_UP("Follow-up at 30 days"),
  READINESS("Readiness at intake"),
  COMMUNITY("Engaged with the community");

  /** Day of the first follow-up contact. */
  static final int FIRST_CONTACT = 30;

  private final String title;

  Breakdown(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** In an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Breakdown> of(String key) {
    for (Breakdown breakdown : values()) {
      if (breakdown.key().equals(key)) {
        return Optional.of(breakdown);
      }
    }
    return Optional.empty();
  }

  /** The group of somebody: a code for level and substance, otherwise words. */
  String group(EpisodeFacts facts, Definitions.Numbers numbers) {
    return switch (this) {
      case LEVEL -> facts.level();
      case TRACK -> facts.track().isEmpty() ? "No track on record" : facts.track();
      case SUBSTANCE -> facts.substance();
      case FAMILY -> facts.familyDays() >= numbers.familyDays() ? "Family came at least " + numbers.familyDays() + " times" : "Less often or never";
      case PLAN -> facts.planOn() != null && !facts.planOn().isAfter(facts.startedOn().plusDays(numbers.planWithinDays()))
          ? "Own plan within " + numbers.planWithinDays() + " days" : "Later or never";
      case FOLLOW_UP -> facts.leftOn() == null ? "Still in care"
          : facts.contact(FIRST_CONTACT).filter(EpisodeFacts.Contact::reached).isPresent() ? "Reached" : "Not reached";
      case READINESS -> facts.readiness() == null ? "Not asked" : facts.readiness() >= numbers.readyFrom()
          ? numbers.readyFrom() + " or more of 10" : "Below " + numbers.readyFrom();
      case COMMUNITY -> facts.communityDays() > 0 ? "At least once" : "Never";
    };
  }
}
