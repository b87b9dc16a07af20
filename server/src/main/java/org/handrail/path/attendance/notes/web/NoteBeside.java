package org.handrail.path.attendance.notes.web;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.attendance.notes.NoteGoals;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.Scores;
import org.springframework.stereotype.Component;

/** What stands beside a person's line while it is written: their goals, and what they last answered. */
@Component
class NoteBeside {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final int MOST = 3;

  private final NoteGoals goals;
  private final Scores scores;
  private final Access access;

  NoteBeside(NoteGoals goals, Scores scores, Access access) {
    this.goals = goals;
    this.scores = scores;
    this.access = access;
  }

  /** The goals of the plan that counts now; none for someone who may not read it. */
  List<NoteGoals.Choice> goals(PatientId patient) {
    return access.may(Area.PLAN, Act.READ, patient) ? goals.of(patient) : List.of();
  }

  /** The latest of each measure with the one before: "PHQ-9: 12, moderate (15 before), 14 Nov". */
  List<String> measures(PatientId patient, ZoneId zone) {
    if (!access.may(Area.MEASURES, Act.READ, patient)) {
      return List.of();
    }
    Map<InstrumentId, List<Score>> byInstrument = new LinkedHashMap<>();
    scores.of(patient).forEach(score -> byInstrument.computeIfAbsent(score.instrument(), i -> new ArrayList<>()).add(score));
    return byInstrument.values().stream().limit(MOST).map(all -> words(all, zone)).toList();
  }

  private static String words(List<Score> newestFirst, ZoneId zone) {
    Score newest = newestFirst.getFirst();
    Score before = newestFirst.size() > 1 ? newestFirst.get(1) : null;
    String numbers =
        newest.results().stream().filter(r -> r.value() != null).map(r -> number(newest, r, before)).collect(Collectors.joining(", "));
    return newest.instrumentName() + ": " + (numbers.isEmpty() ? "not complete" : numbers) + ", " + DAY.format(newest.measured().atZone(zone));
  }

  private static String number(Score newest, Score.Result result, @org.jspecify.annotations.Nullable Score before) {
    String label = newest.results().size() > 1 ? result.label() + " " : "";
    String band = result.band().map(b -> ", " + b.label().toLowerCase(Locale.ROOT)).orElse("");
    String earlier = before == null ? "" : before.value(result.id()).map(v -> " (" + plain(v) + " before)").orElse("");
    return label + (result.value() == null ? "" : plain(result.value())) + band + earlier;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
