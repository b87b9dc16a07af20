package org.handrail.path.outcomes;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated text. */
final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '"') {
        if (quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
          field.append('"');
          at++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw new BadFile("a quotation mark is not closed");
    }
    fields.add(field.toString());
    return fields;
  }

  /** One field as it is written; text which a spreadsheet would run as a formula is made plain. */
  static String field(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
