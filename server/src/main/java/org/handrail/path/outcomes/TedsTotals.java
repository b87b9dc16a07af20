package org.handrail.path.outcomes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads a codebook's totals: a table with variable, code, words and frequency, either of several years and data sets (then
 * those of discharges are taken) or of one codebook, whose year is its DISYR. Rows without a frequency only head a variable.
 */
final class TedsTotals {

  /** How often one code of one variable occurs in the full file of a year. */
  record Total(int year, String variable, int code, String label, long frequency) {}

  private TedsTotals() {}

  static boolean isHeader(String header) {
    List<String> names = Csv.fields(header).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    return names.contains("frequency") && names.contains("value") && names.contains("label");
  }

  static List<Total> read(String header, BufferedReader lines) throws IOException {
    List<String> names = Csv.fields(header).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    int year = names.indexOf("year");
    int dataset = names.indexOf("dataset");
    int variable = names.contains("variable") ? names.indexOf("variable") : names.indexOf("code");
    if (variable < 0) {
      throw new BadFile("line 1 has no column variable or code");
    }
    var rows = new ArrayList<Total>();
    Integer only = null;
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      List<String> fields = Csv.fields(line);
      if (fields.size() != names.size()) {
        throw new BadFile("line " + number + " has " + fields.size() + " fields, the header " + names.size());
      }
      if (dataset >= 0 && !fields.get(dataset).equals("D")) {
        continue;
      }
      String value = fields.get(names.indexOf("value")).strip();
      String frequency = fields.get(names.indexOf("frequency")).replace(",", "").strip();
      if (value.isEmpty() && frequency.isEmpty()) {
        continue;
      }
      var total = new Total(year >= 0 ? Math.toIntExact(whole(fields.get(year), number, "the year")) : 0, fields.get(variable).strip(),
          Math.toIntExact(whole(value, number, "the code")), fields.get(names.indexOf("label")).strip(), whole(frequency, number, "the frequency"));
      if (total.frequency() < 0 || total.variable().isEmpty()) {
        throw new BadFile("line " + number + " has no variable, or a frequency below nothing");
      }
      if (total.variable().equals("DISYR")) {
        only = total.code();
      }
      rows.add(total);
    }
    return dated(rows, year >= 0, only);
  }

  private static List<Total> dated(List<Total> rows, boolean yearInRows, @org.jspecify.annotations.Nullable Integer only) {
    if (rows.isEmpty()) {
      throw new BadFile("there are no totals of discharges in it");
    }
    if (!yearInRows && only == null) {
      throw new BadFile("it does not say its year: there is no total of DISYR");
    }
    List<Total> dated = yearInRows ? rows
        : rows.stream().map(row -> new Total(Objects.requireNonNull(only), row.variable(), row.code(), row.label(), row.frequency())).toList();
    var seen = new HashSet<String>();
    for (Total row : dated) {
      if (!seen.add(row.year() + " " + row.variable() + " " + row.code())) {
        throw new BadFile("code " + row.code() + " of " + row.variable() + " in " + row.year() + " is there twice");
      }
    }
    return dated;
  }

  private static long whole(String text, int line, String what) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new BadFile("line " + line + ": " + what + " is no whole number");
    }
  }
}
