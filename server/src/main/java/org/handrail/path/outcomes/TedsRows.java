package org.handrail.path.outcomes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Reads discharges from a comma-separated file with a header in any order. Nothing is guessed: a line with another number
 * of fields, a field that is no number or a code that the year's list does not know ends the reading.
 */
final class TedsRows {
  private static final int LAST_YEAR = 2100;

  private final BufferedReader lines;
  private final IntFunction<Map<String, Map<Integer, String>>> codes;
  private final int fields;
  private final int[] places;
  private final Map<Integer, long[][]> allowed = new HashMap<>();
  private final TreeSet<Integer> years = new TreeSet<>();
  private final int[] starts;
  private final int[] ends;

  /** Where one row goes, as one line of tab-separated text. */
  interface Sink {
    void row(String text) throws IOException;
  }

  /**
   * @param codes the code lists of a year; throws {@link BadFile} for a year it does not know
   * @throws BadFile when the header is not that of a file of discharges
   */
  TedsRows(String header, BufferedReader lines, IntFunction<Map<String, Map<Integer, String>>> codes) {
    this.lines = lines;
    this.codes = codes;
    List<String> names = Arrays.stream(header.split(",", -1)).map(TedsRows::plain).toList();
    fields = names.size();
    starts = new int[fields];
    ends = new int[fields];
    if (names.stream().distinct().count() != fields) {
      throw new BadFile("line 1 names a column twice");
    }
    places = new int[TedsColumn.ALL.size()];
    var missing = new ArrayList<String>();
    for (int i = 0; i < places.length; i++) {
      TedsColumn column = TedsColumn.ALL.get(i);
      places[i] = column.variable().stream().mapToInt(names::indexOf).max().orElse(-1);
      if (places[i] < 0 && column.required()) {
        missing.add(column.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new BadFile(names.contains("ADMYR") || !names.contains("REASON")
          ? "this is no file of discharges (TEDS-D): line 1 has no " + String.join(", ", missing) + ". Files of admissions (TEDS-A) are not taken"
          : "line 1 has no " + String.join(", ", missing));
    }
  }

  /** @return how many rows were read */
  long read(Sink sink) throws IOException {
    long number = 1;
    var text = new StringBuilder(96);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        throw new BadFile("line " + number + " is empty");
      }
      split(line, number);
      text.setLength(0);
      long year = Math.toIntExact(number(line, places[0], number, TedsColumn.YEAR));
      if (year < 1992 || year > LAST_YEAR) {
        throw new BadFile("line " + number + ": DISYR " + year + " is no year of discharge");
      }
      long[][] lists = allowed.computeIfAbsent((int) year, this::lists);
      years.add((int) year);
      for (int i = 0; i < places.length; i++) {
        if (i > 0) {
          text.append('\t');
        }
        append(text, line, number, i, lists[i]);
      }
      text.append('\n');
      sink.row(text.toString());
    }
    if (number == 1) {
      throw new BadFile("there is no row after the header");
    }
    return number - 1;
  }

  TreeSet<Integer> years() {
    return years;
  }

  private void append(StringBuilder text, String line, long number, int i, long[] list) {
    TedsColumn column = TedsColumn.ALL.get(i);
    int place = places[i];
    if (place < 0 || starts[place] == ends[place]) {
      if (column.equals(TedsColumn.CASE)) {
        throw new BadFile("line " + number + ": CASEID is empty");
      }
      text.append("\\N");
      return;
    }
    long value = number(line, place, number, column);
    if (column.codes() == null) {
      if (value < 0 && value != TedsCodes.MISSING || !column.equals(TedsColumn.CASE) && value > Short.MAX_VALUE) {
        throw new BadFile("line " + number + ": " + column.name() + " cannot be " + value);
      }
    } else if (value != TedsCodes.MISSING && Arrays.binarySearch(list, value) < 0) {
      throw new BadFile("line " + number + ": " + column.name() + " has no code " + value + " in that year's list");
    }
    text.append(value);
  }

  private void split(String line, long number) {
    int field = 0;
    int start = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at == line.length() || line.charAt(at) == ',') {
        if (field < fields) {
          boolean quoted = at - start >= 2 && line.charAt(start) == '"' && line.charAt(at - 1) == '"';
          starts[field] = quoted ? start + 1 : start;
          ends[field] = quoted ? at - 1 : at;
        }
        field++;
        start = at + 1;
      }
    }
    if (field != fields) {
      throw new BadFile("line " + number + " has " + field + " fields, the header " + fields);
    }
  }

  private long number(String line, int place, long number, TedsColumn column) {
    try {
      return Long.parseLong(line, starts[place], ends[place], 10);
    } catch (NumberFormatException e) {
      throw new BadFile("line " + number + ": " + column.name() + " is no whole number");
    }
  }

  private long[][] lists(int year) {
    Map<String, Map<Integer, String>> known = codes.apply(year);
    return TedsColumn.ALL.stream()
        .map(column -> known.getOrDefault(column.codes() == null ? "" : column.codes(), Map.of()).keySet().stream().mapToLong(Integer::longValue).sorted().toArray())
        .toArray(long[][]::new);
  }

  private static String plain(String name) {
    return name.replace("\uFEFF", "").replace("\"", "").strip().toUpperCase(Locale.ROOT);
  }
}
