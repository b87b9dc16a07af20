package org.handrail.path.medical;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date known to the year, the month or the day, as people remember and FHIR sends it. Written {@code 2007}, {@code 2007-12} or {@code 2007-12-14}. */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<PartialDate> {

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);

  public PartialDate {
    if (year < 1850 || year > 2200) throw new IllegalArgumentException("year out of range: " + year);
    if (month == null && day != null) throw new IllegalArgumentException("a day needs a month");
    if (month != null && (month < 1 || month > 12)) throw new IllegalArgumentException("month out of range: " + month);
    if (month != null && day != null && (day < 1 || day > YearMonth.of(year, month).lengthOfMonth())) {
      throw new IllegalArgumentException("day out of range: " + day);
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Reads {@code 2007}, {@code 2007-12}, {@code 2007-12-14} and ignores a time after it; empty when it is no such date. */
  public static Optional<PartialDate> parse(@Nullable String text) {
    if (text == null) return Optional.empty();
    var m = ISO.matcher(text.strip());
    if (!m.matches()) return Optional.empty();
    try {
      return Optional.of(new PartialDate(
          Integer.parseInt(m.group(1)),
          m.group(2) == null ? null : Integer.valueOf(m.group(2)),
          m.group(3) == null ? null : Integer.valueOf(m.group(3))));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first day it can mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day it can mean. */
  public LocalDate latest() {
    var start = earliest();
    if (day != null) return start;
    return month != null ? YearMonth.from(start).atEndOfMonth() : LocalDate.of(year, 12, 31);
  }

  /** The very day, when known. */
  public Optional<LocalDate> exact() {
    return day == null ? Optional.empty() : Optional.of(earliest());
  }

  /** As stored and sent: year, year-month or year-month-day. */
  public String iso() {
    if (month == null) return "%04d".formatted(year);
    return day == null ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
  }

  /** For people: "14 Dec 2007", "Dec 2007" or "2007". */
  public String words() {
    if (month == null) return Integer.toString(year);
    return (day == null ? MONTH : DAY).format(earliest());
  }

  @Override
  public int compareTo(PartialDate other) {
    int byStart = earliest().compareTo(other.earliest());
    return byStart != 0 ? byStart : latest().compareTo(other.latest());
  }
}
