package org.handrail.path.week.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** Reads what was typed; a text that is no date, time, number or id reads as nothing. */
public final class Typed {
  private Typed() {}

  public static Optional<LocalDate> day(Form form, String field) {
    return day(form.value(field));
  }

  public static Optional<LocalDate> day(String typed) {
    return read(typed, LocalDate::parse).filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
  }

  public static Optional<LocalTime> time(Form form, String field) {
    return read(form.value(field), LocalTime::parse);
  }

  /** Minutes between two times of a day; 0 when one is missing, negative when the second is earlier. */
  public static int minutes(LocalTime from, Optional<LocalTime> until) {
    return until.map(end -> (end.toSecondOfDay() - from.toSecondOfDay()) / 60).orElse(0);
  }

  /** 0 when nothing was typed, -1 for what is no number. */
  public static int whole(Form form, String field) {
    String typed = form.value(field).strip();
    return typed.isEmpty() ? 0 : typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
  }

  public static List<DayOfWeek> weekdays(Form form, String field) {
    return form.all(field).stream().filter(day -> day.matches("[1-7]")).map(day -> DayOfWeek.of(Integer.parseInt(day))).toList();
  }

  public static Optional<UUID> uuid(Form form, String field) {
    return read(form.value(field), UUID::fromString);
  }

  public static <T extends Id> @Nullable T id(Form form, String field, Function<UUID, T> type) {
    return uuid(form, field).map(type).orElse(null);
  }

  public static <T extends Id> List<T> ids(Form form, String field, Function<UUID, T> type) {
    return form.all(field).stream().flatMap(value -> read(value, UUID::fromString).stream()).map(type).toList();
  }

  private static <T> Optional<T> read(String typed, Function<String, T> how) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(how.apply(typed.strip()));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The choices of a multiple-choice field as their texts. */
  public static List<String> texts(Stream<? extends Id> ids) {
    return ids.map(id -> id.value().toString()).toList();
  }
}
