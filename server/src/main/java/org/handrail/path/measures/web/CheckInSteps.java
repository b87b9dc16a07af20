package org.handrail.path.measures.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckInAnswer;
import org.jspecify.annotations.Nullable;

/** The five questions of the check-in, in their order. */
enum CheckInSteps {
  CRAVING,
  MOOD,
  SLEEP,
  USE,
  WORDS;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CheckInSteps> of(@Nullable String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }

  Optional<CheckInSteps> next() {
    return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
  }

  Optional<CheckInSteps> before() {
    return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  /** What was answered to it, as a form value. */
  @Nullable String answered(CheckIn checkIn) {
    return switch (this) {
      case CRAVING -> checkIn.craving() == null ? null : checkIn.craving().toString();
      case MOOD -> checkIn.mood() == null ? null : checkIn.mood().name();
      case SLEEP -> checkIn.sleep() == null ? null : checkIn.sleep().name();
      case USE -> checkIn.used() == null ? null : checkIn.used().name();
      case WORDS -> checkIn.words();
    };
  }

  /** The answer this form value stands for; empty when it stands for none. */
  Optional<CheckInAnswer> answer(String value) {
    return switch (this) {
      case CRAVING -> value.matches("\\d{1,2}") ? Optional.of(new CheckInAnswer.Craving(Integer.parseInt(value))) : Optional.empty();
      case MOOD -> find(CheckIn.Mood.values(), value).map(CheckInAnswer.Feels::new);
      case SLEEP -> find(CheckIn.Sleep.values(), value).map(CheckInAnswer.Slept::new);
      case USE -> find(CheckIn.Used.values(), value).map(CheckInAnswer.UsedSince::new);
      case WORDS -> Optional.of(new CheckInAnswer.Words(value));
    };
  }

  List<CheckInPage.Pick> picks(String caller) {
    return switch (this) {
      case CRAVING -> IntStream.rangeClosed(0, 10).mapToObj(n -> new CheckInPage.Pick(Integer.toString(n), Integer.toString(n), "", null)).toList();
      case MOOD -> Arrays.stream(CheckIn.Mood.values()).map(CheckInSteps::pick).toList();
      case SLEEP -> Arrays.stream(CheckIn.Sleep.values()).map(CheckInSteps::pick).toList();
      case USE -> Arrays.stream(CheckIn.Used.values()).map(u -> pick(u, caller)).toList();
      case WORDS -> List.of();
    };
  }

  private static CheckInPage.Pick pick(CheckIn.Mood mood) {
    return new CheckInPage.Pick(mood.name(), mood.label(), switch (mood) {
      case GOOD -> "mood-smile-beam";
      case OKAY -> "mood-smile";
      case FLAT -> "mood-empty";
      case WORRIED -> "mood-nervous";
      case SAD -> "mood-sad";
      case HOPELESS -> "cloud-rain";
    }, mood == CheckIn.Mood.HOPELESS ? "We'll ask one more thing, then help" : null);
  }

  private static CheckInPage.Pick pick(CheckIn.Sleep sleep) {
    return new CheckInPage.Pick(sleep.name(), sleep.label(), switch (sleep) {
      case SEVEN_OR_MORE -> "moon-stars";
      case FIVE_OR_SIX -> "moon";
      case LESS_THAN_FIVE -> "moon-off";
      case HARDLY -> "zzz-off";
    }, null);
  }

  private static CheckInPage.Pick pick(CheckIn.Used used, String caller) {
    return switch (used) {
      case NO -> new CheckInPage.Pick(used.name(), used.label(), "leaf", null);
      case CAME_CLOSE -> new CheckInPage.Pick(used.name(), used.label(), "wave-sine", "Getting through it counts");
      case YES -> new CheckInPage.Pick(used.name(), used.label(), "message-heart", "Thank you for being honest with us");
      case RATHER_TALK -> new CheckInPage.Pick(used.name(), used.label(), "phone-call", caller);
    };
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
  }
}
