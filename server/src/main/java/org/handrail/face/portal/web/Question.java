package org.handrail.face.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckInAnswer;
import org.jspecify.annotations.Nullable;

/** The five questions of a check-in, in order. Their wording is the portal's; what they mean is measures'. */
public enum Question {
  CRAVING("How strong was your strongest craving today?", "Cravings come and go. There is no wrong answer."),
  MOOD("How are you feeling right now?", "Pick the closest one."),
  SLEEP("How did you sleep last night?", "A guess is fine."),
  USED("Did you drink or use since you last checked in?",
      "Your place here is safe either way. We ask so we can help on the same day."),
  WORDS("Anything you want us to know?", "A win, a worry, a question. Or leave it blank.");

  private final String asks;
  private final String hint;

  Question(String asks, String hint) {
    this.asks = asks;
    this.hint = hint;
  }

  /** What the patient reads. */
  public String asks() {
    return asks;
  }

  /** The line below it. */
  public String hint() {
    return hint;
  }

  /** From 1; part of the address, which names no drug and no feeling. */
  public int number() {
    return ordinal() + 1;
  }

  static @Nullable Question at(int number) {
    return number < 1 || number > values().length ? null : values()[number - 1];
  }

  /** The answers to choose from; empty for the last question. */
  public List<Offered> offered() {
    return switch (this) {
      case CRAVING -> IntStream.rangeClosed(0, 10).mapToObj(n -> new Offered(String.valueOf(n), String.valueOf(n), "", null)).toList();
      case MOOD -> Arrays.stream(CheckIn.Mood.values())
          .map(mood -> new Offered(mood.name(), mood.label(), icon(mood), mood == CheckIn.Mood.HOPELESS ? "We’ll ask one more thing, then help" : null)).toList();
      case SLEEP -> Arrays.stream(CheckIn.Sleep.values()).map(sleep -> new Offered(sleep.name(), sleep.label(), icon(sleep), null)).toList();
      case USED -> Arrays.stream(CheckIn.Used.values()).map(used -> new Offered(used.name(), used.label(), icon(used), word(used))).toList();
      case WORDS -> List.of();
    };
  }

  /**
   * What was sent as an answer.
   *
   * @param asksToBeRead whether the words are to be read the same day
   * @return null when nothing was chosen, or nothing that was offered
   */
  @Nullable CheckInAnswer read(String sent, boolean asksToBeRead) {
    if (this == WORDS) {
      return sent.isBlank() ? null : new CheckInAnswer.Words(sent.strip(), asksToBeRead);
    }
    if (offered().stream().noneMatch(offer -> offer.value().equals(sent))) {
      return null;
    }
    return switch (this) {
      case CRAVING -> new CheckInAnswer.Craving(Integer.parseInt(sent));
      case MOOD -> new CheckInAnswer.Feels(CheckIn.Mood.valueOf(sent));
      case SLEEP -> new CheckInAnswer.Slept(CheckIn.Sleep.valueOf(sent));
      case USED -> new CheckInAnswer.UsedSince(CheckIn.Used.valueOf(sent));
      case WORDS -> null;
    };
  }

  /** The answer given earlier today, as it would be sent; null when there is none. */
  @Nullable String answered(CheckIn checkIn) {
    return switch (this) {
      case CRAVING -> checkIn.craving() == null ? null : checkIn.craving().toString();
      case MOOD -> name(checkIn.mood());
      case SLEEP -> name(checkIn.sleep());
      case USED -> name(checkIn.used());
      case WORDS -> checkIn.words();
    };
  }

  /** One answer to choose: icon without prefix, a second line or null. */
  public record Offered(String value, String label, String icon, @Nullable String word) {}

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static String icon(CheckIn.Mood mood) {
    return switch (mood) {
      case GOOD -> "mood-smile-beam";
      case OKAY -> "mood-smile";
      case FLAT -> "mood-empty";
      case WORRIED -> "mood-nervous";
      case SAD -> "mood-sad";
      case HOPELESS -> "cloud-rain";
    };
  }

  private static String icon(CheckIn.Sleep sleep) {
    return switch (sleep) {
      case SEVEN_OR_MORE -> "moon-stars";
      case FIVE_OR_SIX -> "moon";
      case LESS_THAN_FIVE -> "moon-off";
      case HARDLY -> "zzz-off";
    };
  }

  private static String icon(CheckIn.Used used) {
    return switch (used) {
      case NO -> "leaf";
      case CAME_CLOSE -> "wave-sine";
      case YES -> "message-heart";
      case RATHER_TALK -> "phone-call";
    };
  }

  private static @Nullable String word(CheckIn.Used used) {
    return switch (used) {
      case NO -> null;
      case CAME_CLOSE -> "Getting through it counts";
      case YES -> "Thank you for being honest with us";
      case RATHER_TALK -> "Somebody calls you";
    };
  }
}
