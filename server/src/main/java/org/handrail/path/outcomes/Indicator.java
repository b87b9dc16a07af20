package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One meaning of success: of whom it is asked, and for whom it is true. */
public enum Indicator {
  COMPLETED("Completed as planned", "Discharged with treatment completed; still in care counts as not yet", "everyone admitted"),
  RETAINED_30("Still in care after 30 days", "At any of our levels of care", "everyone admitted"),
  RETAINED_60("Still in care after 60 days", "At any of our levels of care", "everyone admitted"),
  RETAINED_90("Still in care after 90 days", "At any of our levels of care", "everyone admitted"),
  ABSTINENT("No use at follow-up", "Own report at the follow-up contact; no answer counts as use", "everyone who left"),
  ABSTINENT_REACHED("The same, among those who answered", "How most programs advertise. Read it beside the line above", "those who answered"),
  IMPROVED("Life is better at follow-up", "Own words at the follow-up contact; no answer counts as no", "everyone who left"),
  IMPROVED_REACHED("The same, among those who answered", "Read it beside the line above", "those who answered"),
  FOLLOWED_UP("Reached at follow-up", "Spoke or wrote with us in the window of the contact", "everyone who left"),
  STARTED_SOON("First session soon after the call", "From the first call to the first session attended", "everyone admitted whose first call is on record"),
  DOSE("First weeks' hours attended", "At least the hours prescribed; whoever left in those weeks counts as no", "everyone admitted"),
  COMPLETED_OR_MOVED_ON("Completed or moved on", "As the national data set counts: discharges, completed or to another program", "everyone discharged");

  private final String title;
  private final String meaning;
  private final String whom;

  Indicator(String title, String meaning, String whom) {
    this.title = title;
    this.meaning = meaning;
    this.whom = whom;
  }

  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }

  /** The denominator in words. */
  public String whom() {
    return whom;
  }

  /** Leaves out those who did not answer: shown, never first. */
  public boolean flatters() {
    return this == ABSTINENT_REACHED || this == IMPROVED_REACHED;
  }

  /** Counted the way others count, to stand beside their numbers: never among our own answers. */
  public boolean isForeign() {
    return this == COMPLETED_OR_MOVED_ON;
  }

  /** In an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Indicator> of(String key) {
    for (Indicator indicator : values()) {
      if (indicator.key().equals(key)) {
        return Optional.of(indicator);
      }
    }
    return Optional.empty();
  }

  /** Whether somebody belongs into the denominator: enough time has passed to know. */
  boolean asks(EpisodeFacts facts, LocalDate today, Definitions.Numbers numbers) {
    long since = ChronoUnit.DAYS.between(facts.startedOn(), today);
    return switch (this) {
      case COMPLETED -> since >= numbers.completedAfterDays();
      case RETAINED_30 -> since >= 30;
      case RETAINED_60 -> since >= 60;
      case RETAINED_90 -> since >= 90;
      case STARTED_SOON -> since >= numbers.startedAfterDays() && facts.calledOn() != null;
      case DOSE -> since >= 7L * numbers.doseWeeks();
      case COMPLETED_OR_MOVED_ON -> facts.leftOn() != null;
      case ABSTINENT, IMPROVED, FOLLOWED_UP -> dueForFollowUp(facts, today, numbers);
      case ABSTINENT_REACHED -> dueForFollowUp(facts, today, numbers)
          && facts.contact(numbers.followUpDay()).filter(contact -> contact.abstinent() != null).isPresent();
      case IMPROVED_REACHED -> dueForFollowUp(facts, today, numbers)
          && facts.contact(numbers.followUpDay()).filter(contact -> contact.improved() != null).isPresent();
    };
  }

  /** Whether it is true for somebody it asks about. */
  boolean counts(EpisodeFacts facts, LocalDate today, Definitions.Numbers numbers) {
    return switch (this) {
      case COMPLETED -> facts.completed();
      case RETAINED_30 -> retained(facts, today, 30);
      case RETAINED_60 -> retained(facts, today, 60);
      case RETAINED_90 -> retained(facts, today, 90);
      case STARTED_SOON -> facts.firstSession() != null
          && ChronoUnit.DAYS.between(Objects.requireNonNull(facts.calledOn()), facts.firstSession()) <= numbers.startWithinDays();
      case DOSE -> Boolean.TRUE.equals(facts.doseMet());
      case COMPLETED_OR_MOVED_ON -> facts.completed() || facts.reason().equals("transferred");
      case ABSTINENT, ABSTINENT_REACHED ->
          facts.contact(numbers.followUpDay()).filter(contact -> Boolean.TRUE.equals(contact.abstinent())).isPresent();
      case IMPROVED, IMPROVED_REACHED ->
          facts.contact(numbers.followUpDay()).filter(contact -> Boolean.TRUE.equals(contact.improved())).isPresent();
      case FOLLOWED_UP -> facts.contact(numbers.followUpDay()).filter(EpisodeFacts.Contact::reached).isPresent();
    };
  }

  /** Whoever leaves on the very day is no longer in care at its end, as the curve counts too. */
  private static boolean retained(EpisodeFacts facts, LocalDate today, int days) {
    return facts.leftOn() == null || facts.days(today) > days;
  }

  /** Whoever died stays in the denominator: a death is no success. */
  private static boolean dueForFollowUp(EpisodeFacts facts, LocalDate today, Definitions.Numbers numbers) {
    return facts.leftOn() != null && !facts.leftOn().plusDays(numbers.followUpDay() + numbers.followUpWindowDays()).isAfter(today);
  }
}
