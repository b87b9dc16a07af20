package org.handrail.path.followup.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What forms of follow-up send, read; null for what is none. */
final class Typed {
  private Typed() {}

  static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
    for (E each : all) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  static @Nullable LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  static @Nullable Boolean yesOrNo(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> null;
    };
  }

  static String said(@Nullable Boolean answer) {
    return answer == null ? "Did not say" : answer ? "Yes" : "No";
  }
}
