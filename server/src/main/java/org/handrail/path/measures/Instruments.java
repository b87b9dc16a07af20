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
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The instruments shipped with Handrail, read once, and those an organization brought itself; every version ever used stays readable. */
public final class Instruments {
  private record Key(InstrumentId id, String version) {}

  /** An instrument with the two files it was read from. */
  record Loaded(Instrument instrument, String questionnaire, String scoring) {}

  private final Map<Key, Loaded> versions = new LinkedHashMap<>();
  private final Map<InstrumentId, Instrument> current = new TreeMap<>();

  private @Nullable SiteInstruments site;

  private Instruments() {}

  /** With what the organization at work brought itself. */
  Instruments with(SiteInstruments brought) {
    site = brought;
    return this;
  }

  /** @throws InvalidInstrument naming the element that is missing, wrong or not supported */
  static Loaded load(String questionnaire, String scoring) {
    JsonMapper json = JsonMapper.builder().build();
    try {
      return new Loaded(Instrument.of(QuestionnaireReader.read(json.readTree(questionnaire)), ScoringReader.read(json.readTree(scoring))), questionnaire, scoring);
    } catch (InvalidInstrument named) {
      throw named;
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new InvalidInstrument("Questionnaire", "holds " + wrong.getMessage());
    }
  }

  /** Whether every organization has it. */
  public boolean isShipped(InstrumentId id) {
    return current.containsKey(id);
  }

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
    for (Resource asked : questionnaires(pattern)) {
      try {
        all.add(load(text(asked), text(asked.createRelative("scoring.json"))));
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

  private void add(Loaded loaded) {
    Instrument instrument = loaded.instrument();
    Key key = new Key(instrument.id(), instrument.version());
    if (versions.put(key, loaded) != null) {
      throw new IllegalStateException(key + " is there twice");
    }
    current.merge(instrument.id(), instrument, Instruments::newer);
  }

  private static Instrument newer(Instrument a, Instrument b) {
    return Version.of(a.version()).compareTo(Version.of(b.version())) > 0 ? a : b;
  }

  /** The newest version of each instrument, by name. */
  public Collection<Instrument> all() {
    if (site == null) {
      return List.copyOf(current.values());
    }
    Map<InstrumentId, Instrument> all = new TreeMap<>(current);
    site.all().forEach(loaded -> all.merge(loaded.instrument().id(), loaded.instrument(), Instruments::newer));
    return List.copyOf(all.values());
  }

  /** The newest version of an instrument. */
  public Optional<Instrument> current(InstrumentId id) {
    Instrument shipped = current.get(id);
    return shipped != null || site == null
        ? Optional.ofNullable(shipped)
        : site.versions(id).stream().map(Loaded::instrument).reduce(Instruments::newer);
  }

  /** The version a response was given in. */
  public Optional<Instrument> version(InstrumentId id, String version) {
    return loaded(id, version).map(Loaded::instrument);
  }

  /** The FHIR R4 Questionnaire as it was read, JSON. */
  public Optional<String> questionnaire(InstrumentId id, String version) {
    return loaded(id, version).map(Loaded::questionnaire);
  }

  /** The scoring definition as it was read, JSON. */
  public Optional<String> scoring(InstrumentId id, String version) {
    return loaded(id, version).map(Loaded::scoring);
  }

  private Optional<Loaded> loaded(InstrumentId id, String version) {
    Loaded shipped = versions.get(new Key(id, version));
    return shipped != null || site == null ? Optional.ofNullable(shipped) : site.version(id, version);
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
