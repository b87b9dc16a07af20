package org.handrail.path.measures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.Importer;
import org.handrail.foundation.platform.Outcome;
import org.springframework.stereotype.Component;

/** {@code ./handrail import instrument QUESTIONNAIRE SCORING}. */
@Component
class InstrumentImporter implements Importer {
  private final ImportInstrument take;

  InstrumentImporter(ImportInstrument take) {
    this.take = take;
  }

  @Override
  public String kind() {
    return "instrument";
  }

  @Override
  public String describes() {
    return "a FHIR Questionnaire or package (.tgz) and its scoring definition, in this order";
  }

  @Override
  public ImportReport run(List<Path> files) {
    String source = files.getFirst().getFileName().toString();
    if (files.size() != 2) {
      return refused(source, "two files are needed: the Questionnaire or package and its scoring definition");
    }
    try {
      return switch (take.take(Files.readAllBytes(files.getFirst()), Files.readAllBytes(files.getLast()))) {
        case Outcome.Done<Instrument>(var kept) -> new ImportReport(List.of(
            new ImportReport.Entry(source, ImportReport.Result.ACCEPTED, kept.id() + " " + kept.version() + ", " + kept.questions().size() + " questions")));
        case Outcome.Refused<Instrument>(var why) -> refused(source, why.getFirst().message());
      };
    } catch (IOException unreadable) {
      return refused(source, "cannot be read");
    }
  }

  private static ImportReport refused(String source, String why) {
    return new ImportReport(List.of(new ImportReport.Entry(source, ImportReport.Result.REFUSED, why)));
  }
}
