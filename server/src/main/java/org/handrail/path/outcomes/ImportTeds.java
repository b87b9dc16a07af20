package org.handrail.path.outcomes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.ImportReport.Entry;
import org.handrail.foundation.platform.ImportReport.Result;
import org.handrail.foundation.platform.Importer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * {@code ./handrail import teds FILE…}: discharges of the national data set (TEDS-D), as rows or as the totals of a codebook.
 * A file is taken whole or not at all; taken again it changes only what is different in it.
 */
@Component
class ImportTeds implements Importer {
  private final TedsStore store;
  private final TedsCodes codes;
  private final TransactionOperations transaction;

  ImportTeds(TedsStore store, TedsCodes codes, TransactionOperations transaction) {
    this.store = store;
    this.codes = codes;
    this.transaction = transaction;
  }

  @Override
  public String kind() {
    return "teds";
  }

  @Override
  public String describes() {
    return "the national data set of discharges, TEDS-D: its rows as a CSV file, or a codebook's totals";
  }

  @Override
  public ImportReport run(List<Path> files) {
    var entries = new ArrayList<Entry>();
    for (Path path : files) {
      entries.add(take(path));
    }
    return new ImportReport(entries);
  }

  private Entry take(Path path) {
    if (Files.isDirectory(path)) {
      return new Entry(path.toString(), Result.REFUSED, "this is a folder: name the files in it");
    }
    try {
      return Objects.requireNonNull(transaction.execute(status -> read(path)));
    } catch (BadFile bad) {
      return new Entry(path.toString(), Result.REFUSED, String.valueOf(bad.getMessage()) + ". Nothing of it was stored");
    }
  }

  private Entry read(Path path) {
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      String header = lines.readLine();
      if (header == null || header.isBlank()) {
        throw new BadFile("it is empty");
      }
      if (TedsTotals.isHeader(header)) {
        var totals = TedsTotals.read(header, lines);
        return entry(path, totals.size(), store.total(totals), "totals");
      }
      var codebooks = store.codebooks();
      var merged = store.merge(new TedsRows(header, lines, year -> lists(year, codebooks.getOrDefault(year, Map.of()))));
      return entry(path, merged.rows(), merged.changed(), "rows");
    } catch (MalformedInputException e) {
      throw new BadFile("it is no text in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(Path path, long all, long changed, String what) {
    return changed == 0
        ? new Entry(path.toString(), Result.KNOWN, "all " + all + " " + what + " were known")
        : new Entry(path.toString(), Result.ACCEPTED, changed + " of " + all + " " + what + " are new or changed");
  }

  /** A codebook that was imported for the year goes before the lists we ship. */
  private Map<String, Map<Integer, String>> lists(int year, Map<String, Map<Integer, String>> imported) {
    Map<String, Map<Integer, String>> shipped = codes.of(year).orElse(Map.of());
    if (shipped.isEmpty() && imported.isEmpty()) {
      throw new BadFile("there is no code list for " + year + ", only from " + codes.firstYear() + " on. Import that year's codebook totals first");
    }
    var lists = new HashMap<>(shipped);
    lists.putAll(imported);
    return lists;
  }
}
