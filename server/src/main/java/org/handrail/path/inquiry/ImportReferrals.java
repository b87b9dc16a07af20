package org.handrail.path.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.Importer;
import org.springframework.stereotype.Component;

/** {@code ./handrail import referral FILE|FOLDER…}: a file is one bundle; in a folder each bundle is a referral and all single resources together are one. */
@Component
class ImportReferrals implements Importer {

  private final ReceiveReferral receive;
  private final ReferralReader reader;

  ImportReferrals(ReceiveReferral receive, ReferralReader reader) {
    this.receive = receive;
    this.reader = reader;
  }

  @Override
  public String kind() {
    return "referral";
  }

  @Override
  public String describes() {
    return "FHIR R4 referrals: bundles in JSON or XML, also packed with gzip, or folders of them or of single resources";
  }

  @Override
  public ImportReport run(List<Path> files) {
    var entries = new ArrayList<ImportReport.Entry>();
    for (Path path : files) {
      if (Files.isDirectory(path)) folder(path, entries);
      else entries.add(take(path.toString(), whole(path)));
    }
    return new ImportReport(entries);
  }

  private void folder(Path root, List<ImportReport.Entry> entries) {
    var single = new ArrayList<ReferralInput.Source>();
    for (Path file : filesIn(root)) {
      ReferralInput input = whole(file);
      if (!(input instanceof ReferralInput.Whole(byte[] bytes)) || reader.isBundle(bytes)) {
        entries.add(take(file.toString(), input));
      } else {
        single.add(new FileInFolder(root, file));
      }
    }
    if (!single.isEmpty()) entries.add(take(root.toString(), ReferralInput.folder(single)));
    if (entries.isEmpty()) {
      entries.add(new ImportReport.Entry(root.toString(), ImportReport.Result.REFUSED, "there is no .json or .xml file (or .gz of one) in this folder"));
    }
  }

  private record FileInFolder(Path root, Path file) implements ReferralInput.Source {
    @Override
    public String label() {
      return root.relativize(file).toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** Files that can hold FHIR, by their ending; a readme beside them is no mistake. */
  private static List<Path> filesIn(Path root) {
    try (var all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).matches("[^.].*\\.(json|xml)(\\.gz)?"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReferralInput whole(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ReferralInput.whole(in);
    } catch (IOException e) {
      return new ReferralInput.Unusable(new ReferralRefusal.NotReadable("Bundle", "the file cannot be opened"));
    }
  }

  private ImportReport.Entry take(String source, ReferralInput input) {
    return switch (receive.receive(input, Referral.Channel.IMPORT, null)) {
      case ReceiveReferral.Received.New(var referral, var inquiry, boolean deceased) -> new ImportReport.Entry(
          source,
          ImportReport.Result.ACCEPTED,
          deceased
              ? "inquiry " + inquiry + ": the record says this person has died; nobody is admitted"
              : "inquiry " + inquiry + ": waiting for somebody to look through it");
      case ReceiveReferral.Received.Known(var referral, var inquiry) -> new ImportReport.Entry(
          source, ImportReport.Result.KNOWN, "came before, as inquiry " + inquiry);
      case ReceiveReferral.Received.Refused(ReferralRefusal refusal) -> new ImportReport.Entry(source, ImportReport.Result.REFUSED, refusal.text());
    };
  }
}
