package org.handrail.foundation.worklist.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.face.ui.Draw;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worklist's pages in a browser: accessible and never wider than the screen. */
class TaskLooksTests {
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

  private static TaskCard card(Severity severity, String title, String waiting, boolean canTake, boolean mine) {
    return new TaskCard(TaskId.next(), severity, title, PatientId.next(), "Caleb Marsh",
        "16:52, 43 min ago. Answered on their phone or computer; 988 was shown at once.", waiting, "by 17:52", false,
        canTake, mine, "/patients/x/measures");
  }

  static Map<String, String> pages() {
    TaskCard danger = card(Severity.DANGER, "Answered “several days” to the PHQ-9 question about being better off dead or self-harm",
        "Nobody has taken this yet. Waits for Dana Whitfield; clinical supervisor is told at 17:52", true, false);
    TaskCard mine = card(Severity.DANGER, danger.title(), "You are acting on this since 17:03", false, true);
    TaskCard amber = card(Severity.NEEDS_YOU, "BAM-IOP: use reported, Use score 2", "Nobody has taken this yet. Waits for you", true, false);
    TaskCard routine = card(Severity.ROUTINE, "Ask the landlord for the letter", "Waits for you", true, false);
    List<TaskPage.Step> steps = List.of(
        new TaskPage.Step("16:52", "Handrail", "Answered on their phone or computer; 988 was shown at once.", "bell"),
        new TaskPage.Step("16:52", "Handrail", "Told, on call: Luis Ortega", "stairs-up"),
        new TaskPage.Step("17:03", "Dana Whitfield", "Acting on it", "hand-stop"));
    List<Choice> actions = List.of(new Choice("a", "Spoke with the person: safe for now, next contact agreed"),
        new Choice("b", "Could not reach the person: emergency contact called or welfare check asked for"));
    List<Choice> colleagues = List.of(new Choice("1", "Helen Park, Clinical supervisor"));
    Form refused = Form.empty().refused(List.of(new Refusal("action", "Choose what you did."), new Refusal("outcome", "Write how it came out, in a sentence or two.")));
    return Map.of(
        "/tasks", Draw.page("foundation/worklist/tasks", "shell", Shells.staff(), "page",
            new TasksPage(List.of(danger, mine), List.of(amber), List.of(routine))),
        "/tasks-none", Draw.page("foundation/worklist/tasks", "shell", Shells.staff(), "page", new TasksPage(List.of(), List.of(), List.of())),
        "/on-call", Draw.page("foundation/worklist/on_call", "shell", Shells.staff(), "page", new OnCallPage(false,
            List.of(new OnCallPage.Line("Luis Ortega", "whole organization", "Wed 18 Nov, 20:00 to Thu 19 Nov, 08:00", true, "1", "", "a", "b")),
            colleagues, List.of(new Choice("p", "Evening IOP, Maple Street")), Form.empty())),
        "/task-open", Draw.page("foundation/worklist/task", "shell", Shells.staff(), "page",
            new TaskPage(danger, "Thoughts of self-harm", true, false, null, actions, colleagues, steps, Form.empty())),
        "/task-refused", Draw.page("foundation/worklist/task", "shell", Shells.staff(), "page",
            new TaskPage(mine, "Thoughts of self-harm", true, false, null, actions, colleagues, steps, refused)));
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
}
