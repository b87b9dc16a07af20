package org.handrail.path.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.ImportReport.Entry;
import org.handrail.foundation.platform.ImportReport.Result;
import org.handrail.foundation.platform.Importer;
import org.handrail.foundation.platform.Outcome;

/** {@code ./handrail import meetings|facilities|hsds}: each file, or folder of tables, is one list named after it. */
class FeedImporter implements Importer {
  /** Far above any real list, far below what fills the memory of a small server. */
  static final long LARGEST = 64L * 1024 * 1024;

  private final FeedFormat format;
  private final ImportFeed take;

  FeedImporter(FeedFormat format, ImportFeed take) {
    this.format = format;
    this.take = take;
  }

  @Override
  public String kind() {
    return format.word();
  }

  @Override
  public String describes() {
    return format.hint();
  }

  @Override
  public ImportReport run(List<Path> files) {
    var entries = new ArrayList<Entry>();
    for (Path path : files) {
      try {
        one(path, entries);
      } catch (IOException e) {
        entries.add(new Entry(path.toString(), Result.REFUSED, "it cannot be opened"));
      }
    }
    return new ImportReport(entries);
  }

  private void one(Path path, List<Entry> entries) throws IOException {
    Map<String, byte[]> bytes = Files.isDirectory(path) ? folder(path) : Map.of(String.valueOf(path.getFileName()), whole(path));
    if (bytes.isEmpty()) {
      entries.add(new Entry(path.toString(), Result.REFUSED, "there is no .json or .csv file in this folder"));
      return;
    }
    if (bytes.values().stream().mapToLong(b -> b.length).sum() >= LARGEST) {
      entries.add(new Entry(path.toString(), Result.REFUSED, "it is larger than " + LARGEST / 1024 / 1024 + " MB; no such list is known"));
      return;
    }
    Outcome<ImportFeed.Taken> outcome = take.take(format, stem(path), bytes);
    if (!outcome.isDone()) {
      entries.add(new Entry(path.toString(), Result.REFUSED, outcome.refusals().getFirst().message()));
      return;
    }
    ImportFeed.Taken taken = outcome.orElseThrow();
    entries.add(new Entry(path.toString(), taken.changedNothing() ? Result.KNOWN : Result.ACCEPTED, "list '" + taken.name() + "': " + taken.says()));
    taken.problems().forEach(problem -> entries.add(new Entry(
        path.getFileName() + ", " + problem.where(), problem.skipped() ? Result.REFUSED : Result.ACCEPTED, problem.why())));
  }

  /** Tables where there are some, else documents; a readme beside them is no mistake. */
  private static Map<String, byte[]> folder(Path root) throws IOException {
    var csv = new LinkedHashMap<String, byte[]>();
    var json = new LinkedHashMap<String, byte[]>();
    try (var all = Files.list(root)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        String low = name.toLowerCase(Locale.ROOT);
        if (low.endsWith(".csv")) {
          csv.put(name, whole(file));
        } else if (low.endsWith(".json") && !low.equals("datapackage.json")) {
          json.put(name, whole(file));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return csv.isEmpty() ? json : csv;
  }

  private static byte[] whole(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes((int) LARGEST);
    }
  }

  private static String stem(Path path) {
    String name = path.toAbsolutePath().normalize().getFileName().toString();
    return name.replaceFirst("\\.[A-Za-z]{1,5}$", "");
  }
}
