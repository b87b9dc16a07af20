package org.handrail.path.measures.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.face.ui.Draw;
import org.handrail.face.ui.PatientHeader;
import org.handrail.face.ui.Shells;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.TaskCard;
import org.handrail.foundation.worklist.TaskId;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.Mode;
import org.handrail.path.measures.Question;
import org.handrail.path.measures.ResponseId;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.ScoreId;
import org.handrail.path.measures.ScoreRule;
import org.handrail.path.measures.TreatmentEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of measures in a browser: accessible, never wider than the screen, and the number keys at work. */
class MeasuresLooksTests {
  private static final Instruments INSTRUMENTS = Instruments.shipped();
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.orSkip();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Instrument instrument(String id) {
    return INSTRUMENTS.current(new InstrumentId(id)).orElseThrow();
  }

  private static Score bam(String day, int use, int risk, int protective) {
    List<Score.Result> results = new ArrayList<>();
    int[] values = {use, risk, protective};
    List<ScoreRule> rules = instrument("BAM-IOP").rules();
    for (int i = 0; i < 3; i++) {
      results.add(new Score.Result(rules.get(i).id(), rules.get(i).label(), rules.get(i), BigDecimal.valueOf(values[i])));
    }
    return new Score(ScoreId.next(), PatientId.next(), new InstrumentId("BAM-IOP"), "BAM-IOP", Instant.parse(day + "T18:00:00Z"), true, results, List.of(),
        new Score.Origin.Own(ResponseId.next(), "1.0.0", Mode.PORTAL, null));
  }

  private static MeasuresPage.Trend trend(String id, List<Score> scores) {
    Instrument instrument = instrument(id);
    return new MeasuresPage.Trend(id, instrument.title(), "trend-" + id.toLowerCase(java.util.Locale.ROOT),
        instrument.rules().stream().flatMap(r -> TrendChart.of(r, scores, EVENTS, ZONE).stream()).toList(),
        instrument.rules().stream().map(ScoreRule::label).toList(),
        scores.stream().map(s -> new MeasuresPage.Trend.Row("Wed 18 Nov, 12:00",
            instrument.rules().stream().map(r -> s.value(r.id()).map(BigDecimal::toPlainString).orElse("–")).toList(), "on their phone or computer")).toList());
  }

  private static final List<TreatmentEvents.Event> EVENTS = List.of(
      new TreatmentEvents.Event(Instant.parse("2026-09-08T06:01:00Z"), TreatmentEvents.Kind.STAY, "Evening IOP, Main Street"),
      new TreatmentEvents.Event(Instant.parse("2026-09-10T18:00:00Z"), TreatmentEvents.Kind.MEDICATION, "Medication: Buprenorphine and naloxone"),
      new TreatmentEvents.Event(Instant.parse("2026-10-29T18:00:00Z"), TreatmentEvents.Kind.LAPSE, "Lapse"));
  private static final List<Choice> CHOICES = List.of(
      new Choice("PHQ-9", "Patient Health Questionnaire-9 (PHQ-9)"), new Choice("BAM-IOP", "Brief Addiction Monitor, IOP version (BAM-IOP)"));

  private static MeasuresPage tab() {
    TaskCard alert = new TaskCard(TaskId.next(), Severity.DANGER, "Answered “several days” to the PHQ-9 question about being better off dead or self-harm",
        PatientId.next(), "Ren Okafor", "16:52, 43 min ago. Answered on their phone or computer; 988 was shown at once.",
        "Nobody has taken this yet. Waits for you; clinical supervisor is told at 17:52", "by 17:52", false, true, false, null);
    List<Score> phq9 = List.of(TrendChartTests.score("2026-08-31", 17, true), TrendChartTests.score("2026-09-14", 15, false),
        TrendChartTests.score("2026-09-28", 13, false), TrendChartTests.score("2026-10-12", 11, false), TrendChartTests.score("2026-10-31", 14, false),
        TrendChartTests.score("2026-11-09", 9, false), TrendChartTests.score("2026-11-16", 7, false));
    List<Score> bam = List.of(bam("2026-10-26", 4, 15, 10), bam("2026-11-02", 2, 13, 12), bam("2026-11-09", 1, 11, 15), bam("2026-11-16", 0, 6, 19));
    return new MeasuresPage("/patients/x/measures", List.of(alert),
        List.of(new MeasuresPage.DueLine("BAM-IOP", "Brief Addiction Monitor, IOP version", "every week, last Mon 16 Nov · program-default v1", "needs", "2 days late", true),
            new MeasuresPage.DueLine("PHQ-9", "Patient Health Questionnaire-9", "every 14 days, last Mon 16 Nov · program-default v1", "", "due Mon 30 Nov", false)),
        List.of(trend("PHQ-9", phq9), trend("BAM-IOP", bam)),
        List.of(new MeasuresPage.ScoreLine("#", "Patient Health Questionnaire-9", "7 of 27, mild", "Mon 16 Nov, 12:00, on their phone or computer", false, false),
            new MeasuresPage.ScoreLine("#", "Patient Health Questionnaire-9", "14 of 27, moderate · left out: 10", "Sat 31 Oct, 12:00, on paper, entered by Dana Whitfield", true, false),
            new MeasuresPage.ScoreLine("#", "Patient Health Questionnaire-9", "17", "Mon 31 Aug, 12:00, reported by Cedar Hollow, not scored here", false, true)),
        List.of(new MeasuresPage.CheckInLine("Wed 18 Nov, 16:40", "craving 3 of 10 · feels: okay · slept: 5 or 6 hours · drink or use: no", "I called my sister.", false),
            new MeasuresPage.CheckInLine("Tue 17 Nov, 09:02", "drink or use: yes", "", true)),
        true, CHOICES, CHOICES, Form.empty());
  }

  private static EntryPage entry(String id, Form form) {
    List<EntryPage.Row> rows = new ArrayList<>();
    String intro = null;
    for (Question q : instrument(id).questions()) {
      rows.add(new EntryPage.Row(q.id(), q.prefix(), java.util.Objects.equals(intro, q.intro()) ? null : q.intro(), q.text(), !q.required(), instrument(id).askedWhen(q.id()),
          AnswerField.of(q)));
      intro = q.intro();
    }
    return new EntryPage("/patients/x/measures", "#", instrument(id).title(), instrument(id).copyright(), UUID.randomUUID().toString(), rows,
        List.of(new Choice("IN_PERSON", "In person"), new Choice("PHONE", "By phone call"), new Choice("PAPER", "On paper")), form);
  }

  private static QuestionPage question(Form form) {
    Question.Choice q = (Question.Choice) instrument("PHQ-9").question("9").orElseThrow();
    return new QuestionPage("Patient Health Questionnaire-9", "#", "9", q.intro(), q.text(),
        AnswerField.of(q), null, 9, 10, "#", "#", form);
  }

  static Map<String, String> pages() {
    var patient = new PatientHeader(UUID.randomUUID(), "Ren Okafor", "Renata", "she/they", 34, List.of(), null, null, List.of());
    Told told = new Told("Dana", "2:04", "3:04 this afternoon", true, "8:00", null, false);
    Told night = new Told(Told.TEAM, "2:12", "9:00 this morning", false, "8:00", null, false);
    Map<String, String> pages = new HashMap<>();
    pages.put("/measures", Draw.page("path/measures/measures", "shell", Shells.staff(), "patient", patient, "page", tab()));
    pages.put("/measures-empty", Draw.page("path/measures/measures", "shell", Shells.staff(), "patient", patient, "page",
        new MeasuresPage("/patients/x/measures", List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of(), List.of(), Form.empty())));
    pages.put("/measures-entry", Draw.page("path/measures/entry", "shell", Shells.staff(), "patient", patient, "page",
        entry("PHQ-9", Form.empty().refused(List.of(new Refusal("mode", "Choose how it was answered."))))));
    pages.put("/measures-entry-bam", Draw.page("path/measures/entry", "shell", Shells.staff(), "patient", patient, "page", entry("BAM-R", Form.empty())));
    pages.put("/measures-score", Draw.page("path/measures/score", "shell", Shells.staff(), "patient", patient, "page",
        new ScorePage("/patients/x/measures", "Patient Health Questionnaire-9", "Sat 31 Oct, 12:00", "on paper, entered by Dana Whitfield",
            "Scored with definition 1.0.0. " + instrument("PHQ-9").scoringSource(), List.of("not scored"), "3",
            instrument("PHQ-9").questions().stream().map(q -> new ScorePage.AnswerLine(q.prefix(), q.text(), q.id().equals("3") ? "left out" : "Several days (1)", !q.id().equals("3"))).toList())));
    pages.put("/my-question", Draw.page("path/measures/question", "shell", Shells.patient(), "page", question(Form.empty())));
    pages.put("/my-question-refused", Draw.page("path/measures/question", "shell", Shells.patient(), "page",
        question(Form.empty().refused(List.of(new Refusal("answer", "Choose one of the answers, or skip this question."))))));
    pages.put("/my-help", Draw.page("path/measures/crisis", "shell", Shells.patient(), "page",
        new CrisisPage("Thank you for telling us. Are you safe right now?", "Many people have such thoughts, and they can pass. You don't have to carry them alone.", told, "#")));
    pages.put("/my-help-night", Draw.page("path/measures/crisis", "shell", Shells.patient(), "page",
        new CrisisPage("That sounds really heavy. Are you safe right now?", "Many people feel this way early on, and it can pass. You don't have to carry it alone.", night, "#")));
    pages.put("/my-send", Draw.page("path/measures/send", "shell", Shells.patient(), "page", new SendPage("#", 2, "#", "#", null)));
    pages.put("/my-done", Draw.page("path/measures/done", "shell", Shells.patient(), "page", new DonePage("Sam", "Dana", told, 1)));
    pages.put("/my-measures", Draw.page("path/measures/my_measures", "shell", Shells.patient(), "page",
        new MyMeasuresPage(List.of(new MyMeasuresPage.Ask("PHQ-9", "Patient Health Questionnaire-9", 10, true, true)), List.of("Generalized Anxiety Disorder-7, Monday, November 16"))));
    return pages;
  }

  static Stream<Arguments> looks() {
    return pages().keySet().stream().sorted().flatMap(path -> Pages.LOOKS.stream().map(look -> Arguments.of(path, look)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("looks")
  void every_page_is_accessible_and_fits(String path, Pages.Look look) {
    try (BrowserContext context = Pages.at(chromium.browser(), look)) {
      new ClasspathSite(pages()).serve(context);
      Page page = context.newPage();
      page.navigate(ClasspathSite.url(path));
      Pages.keep(page, path, look);
      Pages.assertNoSidewaysScroll(page);
      Pages.assertAccessible(page);
    }
  }

  @Test
  void a_form_is_entered_with_nine_number_keys() {
    try (BrowserContext context = Pages.at(chromium.browser(), 1440, false)) {
      new ClasspathSite(pages()).serve(context);
      Page page = context.newPage();
      page.navigate(ClasspathSite.url("/measures-entry"));
      page.locator("input[name=q1]").first().focus();
      for (char key : "012301230".toCharArray()) {
        page.keyboard().press(String.valueOf(key));
      }
      List<String> chosen = page.locator(".ms-answers input:checked").all().stream().map(l -> l.getAttribute("name") + "=" + l.getAttribute("value")).toList();
      org.assertj.core.api.Assertions.assertThat(chosen).containsExactly("q1=LA6568-5", "q2=LA6569-3", "q3=LA6570-1", "q4=LA6571-9",
          "q5=LA6568-5", "q6=LA6569-3", "q7=LA6570-1", "q8=LA6571-9", "q9=LA6568-5");
    }
  }
}
