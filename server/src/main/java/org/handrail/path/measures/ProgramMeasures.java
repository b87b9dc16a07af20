package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the people of a program stand: where they began, where they are, and who is reliably better. Everybody in treatment is
 * counted, measured or not; what was reported from outside or left incomplete is no measurement.
 */
@Service
@Transactional(readOnly = true)
public class ProgramMeasures {
  /**
   * One score over the people of a program.
   *
   * @param people in treatment today
   * @param measured at least once, {@code twice} at least twice
   * @param bands first and latest of those measured twice, in the order of the bands
   * @param change those measured twice, by reliable change; empty where no source says what a difference means
   */
  public record Summary(
      Instrument instrument, ScoreRule rule, int people, int measured, int twice, List<BandCount> bands, Map<ReliableChange.Direction, Integer> change) {}

  /** How many were in a band at first and are in it now. */
  public record BandCount(Band band, int first, int now) {}

  private final ObjectProvider<ProgramPeople> people;
  private final JdbcScores scores;
  private final Instruments instruments;

  ProgramMeasures(ObjectProvider<ProgramPeople> people, JdbcScores scores, Instruments instruments) {
    this.people = people;
    this.scores = scores;
    this.instruments = instruments;
  }

  /** Every score with bands that somebody in the program has, by instrument. */
  public List<Summary> of(ProgramId program) {
    List<PatientId> all = people.stream().flatMap(p -> p.inTreatment(program).stream()).distinct().toList();
    return summaries(instruments, all.size(), scores.ownComplete(all));
  }

  /** Over complete scores of ours, oldest first. */
  static List<Summary> summaries(Instruments instruments, int people, List<Score> scores) {
    Map<InstrumentId, List<Score>> byInstrument = scores.stream().collect(Collectors.groupingBy(Score::instrument));
    List<Summary> summaries = new ArrayList<>();
    byInstrument.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry ->
        instruments.current(entry.getKey()).ifPresent(instrument -> instrument.rules().stream()
            .filter(rule -> !rule.bands().isEmpty())
            .forEach(rule -> summaries.add(summary(instrument, rule, people, entry.getValue())))));
    return summaries;
  }

  private static Summary summary(Instrument instrument, ScoreRule rule, int people, Collection<Score> measured) {
    Map<PatientId, List<BigDecimal>> values = measured.stream()
        .filter(s -> s.value(rule.id()).isPresent())
        .collect(Collectors.groupingBy(Score::patient, Collectors.mapping(s -> s.value(rule.id()).orElseThrow(), Collectors.toList())));
    List<List<BigDecimal>> twice = values.values().stream().filter(v -> v.size() > 1).toList();
    Map<ReliableChange.Direction, Integer> change = new EnumMap<>(ReliableChange.Direction.class);
    for (List<BigDecimal> one : twice) {
      Optional<ReliableChange.Direction> direction = rule.change(one.getFirst(), one.getLast());
      direction.ifPresent(d -> change.merge(d, 1, Integer::sum));
    }
    List<BandCount> bands = rule.bands().stream()
        .map(band -> new BandCount(band, count(twice, band, true), count(twice, band, false)))
        .toList();
    return new Summary(instrument, rule, people, values.size(), twice.size(), bands, change);
  }

  private static int count(List<List<BigDecimal>> twice, Band band, boolean first) {
    return (int) twice.stream().map(v -> first ? v.getFirst() : v.getLast()).filter(band::holds).count();
  }
}
