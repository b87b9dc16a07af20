package org.handrail.path.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.HashMap;

/**
 * A table in comma-separated values (RFC 4180) with a header. Columns are found by name, in any order and case.
 *
 * @param rows those with as many cells as the header
 * @param crooked lines of rows with more or fewer
 */
record CsvTable(Map<String, Integer> columns, List<Row> rows, List<Integer> crooked) {

  /**
   * @param line where it begins in the file, from 1
   */
  record Row(int line, List<String> cells, Map<String, Integer> columns) {
    /** The cell without blanks around it; empty when the column is missing. */
    String get(String column) {
      Integer at = columns.get(column);
      return at == null ? "" : cells.get(at).strip();
    }
  }

  /** @throws FeedRefused for an open quote or a missing header */
  static CsvTable parse(String text) throws FeedRefused {
    var all = new ArrayList<Row>();
    var columns = new HashMap<String, Integer>();
    var crooked = new ArrayList<Integer>();
    var reader = new Reader(text);
    List<String> header = reader.next();
    if (header.isEmpty() || header.stream().allMatch(String::isBlank)) {
      throw new FeedRefused("the first line names no columns");
    }
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    for (int line = reader.line; !reader.atEnd(); line = reader.line) {
      List<String> cells = reader.next();
      if (cells.size() == 1 && cells.getFirst().isBlank()) {
        continue;
      }
      if (cells.size() == header.size()) {
        all.add(new Row(line, cells, columns));
      } else {
        crooked.add(line);
      }
    }
    return new CsvTable(columns, all, crooked);
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  private static final class Reader {
    private final String text;
    private int at;
    private int line = 1;

    Reader(String text) {
      this.text = text;
    }

    boolean atEnd() {
      return at >= text.length();
    }

    List<String> next() throws FeedRefused {
      var cells = new ArrayList<String>();
      while (true) {
        cells.add(!atEnd() && text.charAt(at) == '"' ? quoted() : bare());
        if (atEnd()) {
          return cells;
        }
        char end = text.charAt(at++);
        if (end != ',') {
          if (end == '\r' && !atEnd() && text.charAt(at) == '\n') {
            at++;
          }
          line++;
          return cells;
        }
      }
    }

    private String bare() {
      int from = at;
      while (!atEnd() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at);
    }

    private String quoted() throws FeedRefused {
      int opened = line;
      var cell = new StringBuilder();
      at++;
      while (!atEnd()) {
        char c = text.charAt(at++);
        if (c == '\n') {
          line++;
        }
        if (c != '"') {
          cell.append(c);
        } else if (!atEnd() && text.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else {
          return cell.append(bare()).toString();
        }
      }
      throw new FeedRefused("a quote opened in line " + opened + " is never closed");
    }
  }
}
