package org.handrail.face.ui;

import static org.handrail.face.ui.Draw.html;
import static org.handrail.face.ui.Draw.part;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** Every part once, on the four layouts: for eyes and for axe. People and places are invented. */
final class Gallery {

  private static final Form REFUSED = new Form(Map.of("name", List.of("Ren"), "days", List.of("mon", "thu")),
      Map.of("phone", "Write the number with its area code, like 555-010-0142", "level", "Choose one level"), List.of());
  private static final List<Choice> LEVELS = List.of(new Choice("iop", "Intensive outpatient", "9 to 19 hours a week"),
      new Choice("op", "Outpatient", "less than 9 hours a week"));

  private Gallery() {}

  static Map<String, String> pages() {
    return Map.of("/staff", staff(), "/patient", patient(), "/open", open(), "/portal", portal(),
        "/crisis-steps", part("crisis_steps", "shell", Shells.staff()),
        "/trouble", part("trouble", "shell", Shells.open(), "page", Trouble.of(500, "/", "1f2e3d4c")));
  }

  static PatientHeader ren() {
    return new PatientHeader(UUID.fromString("018f0000-0000-7000-8000-000000000001"), "Ren Okafor", "Renata", "she/they", 34,
        List.of(step(LevelChip.Line.RESIDENTIAL, "Residential", LevelStep.When.DONE, "28 days"),
            step(LevelChip.Line.PHP, "PHP", LevelStep.When.DONE, "3 weeks"),
            step(LevelChip.Line.IOP, "IOP", LevelStep.When.NOW, "week 5 of about 9"),
            step(LevelChip.Line.OP, "OP", LevelStep.When.AHEAD, "21 Dec?"),
            step(LevelChip.Line.CONTINUING, "Continuing", LevelStep.When.AHEAD, "12 months")),
        new HoursRing(390, 540, 540), new DueNext("Level review, tomorrow", "then your signature, 27 Nov", "#", false),
        List.of(new SafetyFlag("Overdose risk", SafetyFlag.Kind.DANGER), new SafetyFlag("Naloxone at home", SafetyFlag.Kind.PROTECTS)));
  }

  private static LevelStep step(LevelChip.Line line, String label, LevelStep.When when, String note) {
    return new LevelStep(new LevelChip(line, label), when, note);
  }

  private static String staff() {
    String lists = part("card", "title", "Waiting for a signature", "id", "c1", "sub", "2 are yours", "content", html(
        "<ul class=hr-list>" + part("row", "title", "Plan review", "sub", "Signed at 12:20 today", "icon", "file-text",
            "action", html(part("button", "label", "Read and sign", "small", true, "href", "#")))
            + part("row", "title", "A note came back", "icon", "arrow-right") + "</ul>"))
        + part("card", "title", "One clock", "id", "c2", "content", html("<ul class=hr-clock>"
            + part("deadline", "when", "Yesterday", "title", "Plan review", "sub", "1 day late", "state", "late")
            + part("deadline", "when", "Tonight", "title", "Last authorized day", "state", "soon")
            + part("deadline", "when", "Fri 20", "title", "Measures", "href", "#") + "</ul>"))
        + part("card", "title", "Alerts", "id", "c3", "content", html(part("empty", "title", "Nobody needs you right now",
            "text", "Alerts about your patients come here.", "action", html(part("button", "label", "Open my patients", "kind", "quiet", "href", "#")))));
    String words = "<div class='card card-body hr-stack'>" + "<p>" + part("dot", "label", "Checked in", "kind", "ok") + " "
        + part("dot", "label", "No slack left", "kind", "needs") + " " + part("dot", "label", "See alert", "kind", "danger") + " "
        + part("dot", "label", "Not expected", "kind", "away") + "</p><p>" + part("loc", "level", "res", "label", "Residential") + " "
        + part("loc", "level", "php", "label", "Partial hospital") + " " + part("loc", "level", "iop", "label", "Intensive outpatient") + " "
        + part("loc", "level", "op", "label", "Outpatient") + " " + part("loc", "level", "cc", "label", "Continuing care") + " "
        + part("loc", "level", "home", "label", "Home") + "</p><p>" + part("badge", "label", "Draft") + part("badge", "label", "Due", "kind", "amber")
        + part("badge", "label", "Overdose risk", "kind", "rose", "icon", "lifebuoy") + part("badge", "label", "Better", "kind", "good") + "</p><p>"
        + part("person", "name", "Ren Okafor", "sub", "she/they", "href", "#") + "</p>" + part("dose", "ring", new HoursRing(120, 480, 540))
        + part("rate", "value", 3, "label", "Withdrawal") + part("kpi", "value", "71 of 214", "label", "Finished", "sub", "33 % of all who started")
        + part("why", "text", "Two rows of the table match; the more careful one is shown first.")
        + part("pages", "page", 2, "last", 5, "href", "/patients?page=") + "</div>";
    String timeline = "<div class='card card-body'><ol class=hr-tl>" + part("moment", "time", "Today", "icon", "signature", "level", "iop",
        "needs", true, "content", html("<span class=hr-strong>Plan reviewed</span>")) + part("moment", "time", "19 Oct", "icon", "door",
        "level", "iop", "fill", true, "content", html(part("loc", "level", "iop", "label", "Intensive outpatient"))) + part("moment",
        "time", "24 Aug", "icon", "phone-call", "end", true, "content", html("First call")) + "</ol></div>";
    String content = "<div class=hr-head><div><h1>Good evening, Dana</h1><p class='hr-sub m-0'>Evening IOP, Maple Street</p></div></div><div class=hr-stack>"
        + part("alert", "title", "An answer to the question about self-harm needs you", "text", "Answered 43 minutes ago.", "danger", true,
            "actions", html(part("button", "label", "I am acting on this", "kind", "rose", "href", "#")))
        + part("alert", "title", "A session nobody recorded", "text", "Mindful movement, Tuesday 17:00", "actions",
            html(part("button", "label", "Record it now", "href", "#", "small", true)))
        + "<div class='hr-cols hr-cols-main'><div class=hr-stack>" + form(Shells.staff(), false) + timeline + "</div><div class=hr-stack>" + lists + words + "</div></div></div>";
    return part("staff", "shell", Shells.staffAfter("Saved: the call is on the board."), "title", "Today", "active", "today", "content", html(content));
  }

  private static String patient() {
    return part("patient", "shell", Shells.staff(), "patient", ren(), "title", "Path", "tab", "path", "content",
        html("<div class='card card-body' style='height:140rem'><h2 class=card-title>Path</h2></div>" + part("bar", "says", "2 things left to fill in",
            "content", html(part("button", "label", "Keep as draft", "kind", "quiet", "href", "#") + part("button", "label", "Sign", "href", "#")))));
  }

  private static String open() {
    return part("open", "shell", Shells.open(), "title", "Ask for a call", "links", html("<a href='#week'>A week in it</a>"),
        "content", html("<div class=hp-head><h1>We will call you</h1><p>A person calls.</p></div>" + form(Shells.open(), true)));
  }

  private static String portal() {
    return part("portal", "shell", Shells.patient(), "title", "Today", "active", "today", "content",
        html("<div class=hp-head><h1>Good evening, Sam</h1><p>Wednesday</p></div>" + form(Shells.patient(), true)));
  }

  private static String form(Shell shell, boolean portal) {
    String fields = part("errors", "form", REFUSED)
        + part("field", "form", REFUSED, "name", "name", "label", "Name", "hint", "A first name is enough", "autocomplete", "given-name")
        + part("field", "form", REFUSED, "name", "phone", "label", "Phone number", "type", "tel", "required", true)
        + part("date", "form", REFUSED, "name", "from", "label", "From", "value", "2026-03-02")
        + part("select", "form", REFUSED, "name", "best", "label", "Best time", "choices", LEVELS, "optional", true)
        + part("radios", "form", REFUSED, "name", "level", "label", "Level of care", "choices", LEVELS)
        + part("segmented", "form", REFUSED, "name", "here", "label", "Attendance", "value", "op", "choices",
            List.of(new Choice("here", "Here"), new Choice("late", "Late"), new Choice("op", "Video"), new Choice("away", "Away")))
        + part("checks", "form", REFUSED, "name", "days", "label", "Days", "inline", true, "choices",
            List.of(new Choice("mon", "Monday"), new Choice("tue", "Tuesday"), new Choice("thu", "Thursday")))
        + part("checkbox", "form", REFUSED, "name", "ok", "label", "You may leave a message", "hint", "It says a first name only")
        + part("textarea", "form", REFUSED, "name", "words", "label", "What should we know?", "optional", true)
        + (portal ? "<div class=hp-btns><button class='hp-btn hp-main-btn'>Ask for a call</button></div>"
            : "<div class='hr-actions mt-3'>" + part("button", "label", "Save the call") + part("button", "label", "Back", "kind", "quiet", "href", "#") + "</div>");
    return "<div class='" + (portal ? "hp-card" : "card card-body") + "'>" + part("form", "shell", shell, "action", "/x", "content", html(fields)) + "</div>";
  }
}
