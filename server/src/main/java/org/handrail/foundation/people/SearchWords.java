package org.handrail.foundation.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What someone typed into the search box: up to two words of a name, a birth date, or a phone number. */
final class SearchWords {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private final String text;
  private final List<String> words;

  SearchWords(String query) {
    text = query.strip();
    words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,]+"))
            .filter(w -> w.codePoints().anyMatch(Character::isLetter))
            .toList();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String first() {
    return words.isEmpty() ? "" : words.getFirst();
  }

  String second() {
    return words.size() < 2 ? "" : words.get(1);
  }

  @Nullable LocalDate birthDate() {
    Matcher iso = ISO.matcher(text);
    Matcher us = US.matcher(text);
    try {
      if (iso.find()) {
        return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
      }
      if (us.find()) {
        return LocalDate.of(number(us, 3), number(us, 1), number(us, 2));
      }
    } catch (DateTimeException e) {
      return null;
    }
    return null;
  }

  @Nullable String phoneDigits() {
    String digits = Contact.phone(text).phoneDigits();
    return digits != null && digits.length() >= 7 ? digits : null;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
