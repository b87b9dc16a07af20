package org.handrail.path.measures;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.Chains;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a FHIR R4 Questionnaire with the definition of how it is scored; whatever cannot be asked or scored is refused naming the element. */
@UseCase
public class ImportInstrument {
  private static final int LARGEST = 1_000_000;

  private final Instruments instruments;
  private final SiteInstruments site;
  private final Chains chains;
  private final Clock clock;

  ImportInstrument(Instruments instruments, SiteInstruments site, Chains chains, Clock clock) {
    this.instruments = instruments;
    this.site = site;
    this.chains = chains;
    this.clock = clock;
  }

  /**
   * The same from files.
   *
   * @param questionnaire a Questionnaire in JSON, or a FHIR package (.tgz), of which the one that the scoring names is taken
   */
  public Outcome<Instrument> take(byte[] questionnaire, byte[] scoring) {
    try {
      String scored = text(scoring, "Scoring");
      return take(QuestionnairePackage.is(questionnaire) ? QuestionnairePackage.find(questionnaire, wanted(scored)) : text(questionnaire, "Questionnaire"), scored);
    } catch (InvalidInstrument wrong) {
      return refused(wrong);
    } catch (JacksonException notJson) {
      return Outcome.refused("scoring", "The scoring definition is not JSON, at line " + line(notJson) + ".");
    }
  }

  private static String wanted(String scoring) {
    return Element.root("Scoring", JsonMapper.builder().build().readTree(scoring)).text("questionnaire");
  }

  private static String text(byte[] file, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notText) {
      throw new InvalidInstrument(name, "is not text in UTF-8");
    }
  }

  private static Outcome<Instrument> refused(InvalidInstrument wrong) {
    return Outcome.refused(wrong.element().startsWith("Scoring") ? "scoring" : "questionnaire", wrong.getMessage() + ".");
  }

  private static String line(JacksonException notJson) {
    return notJson.getLocation() == null ? "?" : String.valueOf(notJson.getLocation().getLineNr());
  }

  /** The instrument as it is kept; the same files twice are kept once, other content under the same version is refused. */
  public Outcome<Instrument> take(String questionnaire, String scoring) {
    if (questionnaire.length() > LARGEST || scoring.length() > LARGEST) {
      return Outcome.refused("questionnaire", "A file has more than " + LARGEST + " characters, which no questionnaire needs.");
    }
    Instruments.Loaded loaded;
    try {
      loaded = Instruments.load(questionnaire, scoring);
    } catch (InvalidInstrument wrong) {
      return refused(wrong);
    } catch (JacksonException notJson) {
      return Outcome.refused("questionnaire", "One of the files is not JSON, at line " + line(notJson) + ".");
    }
    Instrument instrument = loaded.instrument();
    Optional<String> problem = problem(instrument);
    if (problem.isPresent()) {
      return Outcome.refused("scoring", problem.get());
    }
    if (!site.insert(loaded, Acting.find().map(Actor::staff).orElse(null), clock.instant())) {
      Instruments.Loaded kept = site.version(instrument.id(), instrument.version()).orElseThrow();
      if (!kept.equals(loaded)) {
        return Outcome.refused("scoring", instrument.id() + " version " + instrument.version()
            + " is kept with other content, and responses may be scored by it. Give the changed one a new version.");
      }
    }
    return Outcome.done(instrument);
  }

  private Optional<String> problem(Instrument instrument) {
    if (!instrument.version().matches("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}")) {
      return Optional.of("The version is “" + instrument.version() + "”; three numbers such as 1.0.0 are needed.");
    }
    if (instruments.isShipped(instrument.id())) {
      return Optional.of(instrument.id() + " is shipped with Handrail. Give yours another name.");
    }
    for (AlertRule alert : instrument.alerts()) {
      try {
        chains.get(alert.chain());
      } catch (IllegalArgumentException unknown) {
        return Optional.of("Scoring.alerts." + alert.id() + ".chain: " + unknown.getMessage() + ".");
      }
    }
    return Optional.empty();
  }
}
