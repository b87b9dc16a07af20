package org.handrail.path.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The instruments shipped with Handrail, read once; every version ever used stays readable. */
public final class Instruments {
  private record Key(InstrumentId id, String version) {}

  private final Map<Key, Instrument> versions = new LinkedHashMap<>();
  private final Map<InstrumentId, Instrument> current = new TreeMap<>();
  private final Map<Key, String> resources = new LinkedHashMap<>();
  private final Map<Key, String> scorings = new LinkedHashMap<>();

  private Instruments() {}

  /** Reads {@code instruments/<name>/<version>/} from the class path. */
  public static Instruments shipped() {
    return read("classpath*:instruments/*/*/questionnaire.json");
  }

  /** The shipped ones and those of which only the scoring rule is, without wording: for forms filled elsewhere. */
  static Instruments forScoring() {
    return read("classpath*:instruments/**/questionnaire.json");
  }

  private static Instruments read(String pattern) {
    Instruments all = new Instruments();
    JsonMapper json = JsonMapper.builder().build();
    for (Resource asked : questionnaires(pattern)) {
      try {
        String questionnaire = text(asked);
        String scoring = text(asked.createRelative("scoring.json"));
        Instrument instrument = Instrument.of(
            QuestionnaireReader.read(json.readTree(questionnaire)),
            ScoringReader.read(json.readTree(scoring)));
        all.add(instrument, questionnaire, scoring);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + asked, e);
      } catch (InvalidInstrument e) {
        throw new IllegalStateException(asked + ": " + e.getMessage(), e);
      }
    }
    return all;
  }

  private static List<Resource> questionnaires(String pattern) {
    try {
      List<Resource> found = new ArrayList<>(List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
      found.sort(Comparator.comparing(Resource::toString));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the instruments", e);
    }
  }

  private static String text(Resource resource) throws IOException {
    try (InputStream in = resource.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void add(Instrument instrument, String questionnaire, String scoring) {
    Key key = new Key(instrument.id(), instrument.version());
    if (versions.put(key, instrument) != null) {
      throw new IllegalStateException(key + " is there twice");
    }
    resources.put(key, questionnaire);
    scorings.put(key, scoring);
    current.merge(instrument.id(), instrument, (a, b) -> Version.of(a.version()).compareTo(Version.of(b.version())) > 0 ? a : b);
  }

  /** The newest version of each instrument, by name. */
  public Collection<Instrument> all() {
    return List.copyOf(current.values());
  }

  /** The newest version of an instrument. */
  public Optional<Instrument> current(InstrumentId id) {
    return Optional.ofNullable(current.get(id));
  }

  /** The version a response was given in. */
  public Optional<Instrument> version(InstrumentId id, String version) {
    return Optional.ofNullable(versions.get(new Key(id, version)));
  }

  /** The FHIR R4 Questionnaire as it was read, JSON. */
  public Optional<String> questionnaire(InstrumentId id, String version) {
    return Optional.ofNullable(resources.get(new Key(id, version)));
  }

  /** The scoring definition as it was read, JSON. */
  public Optional<String> scoring(InstrumentId id, String version) {
    return Optional.ofNullable(scorings.get(new Key(id, version)));
  }

  private record Version(int major, int minor, int patch) implements Comparable<Version> {
    static Version of(String text) {
      String[] parts = text.split("\\.", 3);
      return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public int compareTo(Version other) {
      return Comparator.comparingInt(Version::major).thenComparingInt(Version::minor).thenComparingInt(Version::patch).compare(this, other);
    }
  }
}
