package org.handrail.path.measures.web;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.worklist.TaskCards;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckIns;
import org.handrail.path.measures.DueMeasures;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.RefusalReason;
import org.handrail.path.measures.ReliableChange;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.ScoreRule;
import org.handrail.path.measures.Scores;
import org.handrail.path.measures.TreatmentEvents;
import org.handrail.path.measures.UsableInstruments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a patient's measures into words for staff. */
@Component
class MeasuresView {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

  private final Scores scores;
  private final DueMeasures due;
  private final CheckIns checkIns;
  private final Instruments instruments;
  private final UsableInstruments usable;
  private final Worklist worklist;
  private final TaskCards cards;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Access access;
  private final ObjectProvider<TreatmentEvents> events;

  MeasuresView(
      Scores scores,
      DueMeasures due,
      CheckIns checkIns,
      Instruments instruments,
      UsableInstruments usable,
      Worklist worklist,
      TaskCards cards,
      StaffDirectory staff,
      Organizations organizations,
      Access access,
      ObjectProvider<TreatmentEvents> events) {
    this.scores = scores;
    this.due = due;
    this.checkIns = checkIns;
    this.instruments = instruments;
    this.usable = usable;
    this.worklist = worklist;
    this.cards = cards;
    this.staff = staff;
    this.organizations = organizations;
    this.access = access;
    this.events = events;
  }

  MeasuresPage of(PatientId patient, Form form) {
    ZoneId zone = zone();
    List<Score> all = scores.of(patient);
    String base = base(patient);
    return new MeasuresPage(
        base,
        cards.of(worklist.openFor(patient).stream().filter(t -> t.kind().startsWith("measures.")).toList()),
        due.of(patient).stream().map(this::due).toList(),
        trends(all, events.stream().flatMap(e -> e.of(patient).stream()).toList(), zone),
        all.stream().map(s -> line(s, base, zone)).toList(),
        checkIns.of(patient, 7).stream().map(c -> checkIn(c, zone)).toList(),
        access.may(Area.MEASURES, Act.WRITE, patient),
        choices(usable.forPatients()),
        choices(usable.all()),
        form);
  }

  private static List<Choice> choices(List<Instrument> instruments) {
    return Choice.of(instruments, i -> i.id().value(), i -> i.title() + " (" + i.id() + ")");
  }

  /** When it was measured: day and time. */
  String moment(Score score) {
    return MOMENT.format(score.measured().atZone(zone()));
  }

  /** How a number came here: "on their phone or computer", "on paper, entered by Dana Whitfield", "reported by …". */
  String how(Score score) {
    return switch (score.origin()) {
      case Score.Origin.External(String from) -> "reported by " + from + ", not scored here";
      case Score.Origin.Own own -> {
        StaffId by = own.enteredBy();
        yield own.mode().label() + (by == null ? "" : ", entered by " + staff.get(by).name().shown());
      }
    };
  }

  /** Each number in words: "14 of 27, moderate"; for a missing answer it says so. */
  static List<String> results(Score score) {
    return score.results().stream().map(r -> {
      String label = score.results().size() == 1 ? "" : r.label() + " ";
      if (r.value() == null) {
        return label.isEmpty() ? "not scored" : label.strip() + ": not scored";
      }
      ScoreRule rule = r.rule();
      return label + TrendChart.plain(r.value()) + (rule == null ? "" : " of " + TrendChart.plain(rule.max()))
          + r.band().map(b -> ", " + b.label()).orElse("");
    }).toList();
  }

  static String base(PatientId patient) {
    return "/patients/" + patient + "/measures";
  }

  private MeasuresPage.DueLine due(DueMeasures.Due due) {
    Integer every = due.everyDays();
    String rhythm = every == null ? "once" : every == 7 ? "every week" : "every " + every + " days";
    String last = due.last() == null ? "not filled in yet" : "last " + DAY.format(due.last());
    RefusalReason declined = due.declined();
    String since = declined == null ? "" : ", then declined: " + declined.label().toLowerCase(Locale.US).replace("i don't", "I don't");
    return new MeasuresPage.DueLine(
        due.instrument().value(), due.title(), rhythm + ", " + last + since + " · " + due.source(),
        due.now() ? "needs" : "",
        due.daysLate() == 1 ? "1 day late" : due.daysLate() > 1 ? due.daysLate() + " days late" : due.now() ? "due today" : "due " + DAY.format(due.due()), due.now());
  }

  private List<MeasuresPage.Trend> trends(List<Score> newestFirst, List<TreatmentEvents.Event> events, ZoneId zone) {
    List<Score> inOrder = new ArrayList<>(newestFirst);
    Collections.reverse(inOrder);
    Map<InstrumentId, List<Score>> byInstrument =
        inOrder.stream().collect(Collectors.groupingBy(Score::instrument, LinkedHashMap::new, Collectors.toList()));
    return byInstrument.entrySet().stream().flatMap(e -> trend(e.getKey(), e.getValue(), events, zone).stream()).toList();
  }

  private Optional<MeasuresPage.Trend> trend(InstrumentId id, List<Score> all, List<TreatmentEvents.Event> events, ZoneId zone) {
    return instruments.current(id).map(instrument -> {
      List<ScoreRule> rules = instrument.rules();
      return new MeasuresPage.Trend(
          id.value(), instrument.title(), "trend-" + id.value().toLowerCase(Locale.ROOT),
          rules.stream().flatMap(r -> TrendChart.of(r, all, events, zone).stream()).toList(),
          rules.stream().map(ScoreRule::label).toList(),
          all.stream().map(s -> new MeasuresPage.Trend.Row(
              MOMENT.format(s.measured().atZone(zone)), rules.stream().map(r -> cell(s, r, all)).toList(), how(s))).toList());
    }).filter(t -> !t.charts().isEmpty());
  }

  private static String cell(Score score, ScoreRule rule, List<Score> all) {
    String cell = cell(score, rule);
    Optional<BigDecimal> first = all.stream().filter(s -> !s.isExternal()).flatMap(s -> s.value(rule.id()).stream()).findFirst();
    return score.isExternal() ? cell : first.flatMap(f -> score.value(rule.id()).flatMap(v -> rule.change(f, v)))
        .filter(change -> change != ReliableChange.Direction.NONE)
        .map(change -> cell + ", " + change.label())
        .orElse(cell);
  }

  private static String cell(Score score, ScoreRule rule) {
    return score.results().stream()
        .filter(r -> r.id().equals(rule.id()))
        .findFirst()
        .map(r -> r.value() == null ? "incomplete" : TrendChart.plain(r.value()) + r.band().map(b -> ", " + b.label()).orElse(""))
        .orElse("–");
  }

  private MeasuresPage.ScoreLine line(Score score, String base, ZoneId zone) {
    boolean attention = score.results().stream().anyMatch(r -> r.band().filter(b -> b.attention()).isPresent());
    String missing = score.complete() ? "" : " · left out: " + String.join(", ", score.missing());
    return new MeasuresPage.ScoreLine(
        base + "/scores/" + score.id(), score.instrumentName(),
        String.join(" · ", results(score)) + missing,
        MOMENT.format(score.measured().atZone(zone)) + ", " + how(score), attention, score.isExternal());
  }

  private MeasuresPage.CheckInLine checkIn(CheckIn checkIn, ZoneId zone) {
    String words = Stream.of(
            checkIn.craving() == null ? null : "craving " + checkIn.craving() + " of 10",
            checkIn.mood() == null ? null : "feels: " + checkIn.mood().label().toLowerCase(Locale.US),
            checkIn.sleep() == null ? null : "slept: " + checkIn.sleep().label().toLowerCase(Locale.US),
            checkIn.used() == null ? null : "drink or use: " + checkIn.used().label().toLowerCase(Locale.US).replace("i'd", "I'd").replace("i came", "I came"),
            checkIn.saidSafe() == null ? null : "said “I'm safe” at " + DateTimeFormatter.ofPattern("HH:mm", Locale.US).format(checkIn.saidSafe().atZone(zone)),
            checkIn.asksToBeRead() ? "asked to be read the same day" : null,
            checkIn.completed() == null ? "not sent yet" : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
    return new MeasuresPage.CheckInLine(
        MOMENT.format(checkIn.started().atZone(zone)), words, checkIn.words() == null ? "" : checkIn.words(),
        checkIn.promisedCall() || checkIn.asksToBeRead() || checkIn.mood() == CheckIn.Mood.HOPELESS);
  }

  private ZoneId zone() {
    return organizations.current().timeZone();
  }
}
