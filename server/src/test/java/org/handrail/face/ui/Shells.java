package org.handrail.face.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds a page in tests that draw one without a server. */
public final class Shells {

  private static final Csrf CSRF = new Csrf("_csrf", "X-CSRF-TOKEN", () -> "token");

  private static final Place HARBOR_LANE = new Place("Harbor Lane", "555-010-0142", "555-010-0199",
      new Place.CrisisLine("Alder County line", "555-010-0150"));

  private Shells() {}

  /** A counselor at her desk. */
  public static Shell staff() {
    return shell(new Viewer("Dana Whitfield", "Counselor"), null);
  }

  /** A counselor who has just saved something. */
  public static Shell staffAfter(String saved) {
    return shell(new Viewer("Dana Whitfield", "Counselor"), saved);
  }

  /** A patient on the phone. */
  public static Shell patient() {
    return shell(new Viewer("Sam Rivera", "Patient"), null);
  }

  /** Nobody signed in. */
  public static Shell open() {
    return shell(null, null);
  }

  private static Shell shell(@Nullable Viewer person, @Nullable String saved) {
    return new Shell(CSRF, person, () -> HARBOR_LANE, () -> "Wed 18 November, 17:35", saved,
        name -> "/assets/" + name,
        () -> List.of(
            new NavEntry("today", "Today", "/today", "home", new NavCount(4, true, "4 need you")),
            new NavEntry("inquiries", "Inquiries", "/inquiries", "phone-call", new NavCount(6, false, "6 open")),
            new NavEntry("patients", "Patients", "/patients", "users", null),
            new NavEntry("week", "Program week", "/week", "calendar-week", null),
            new NavEntry("sessions", "Sessions", "/sessions", "clipboard-check", new NavCount(1, true, "1 not recorded")),
            new NavEntry("admin", "Admin", "/admin", "settings", null)),
        () -> List.of(
            new NavEntry("today", "Today", "/my", "sun", null),
            new NavEntry("check-in", "Check in", "/my/check-in", "heart-handshake", null),
            new NavEntry("plan", "My plan", "/my/plan", "route", null),
            new NavEntry("people", "My people", "/my/people", "users", null),
            new NavEntry("support", "Find support", "/my/support", "map-pin", null)),
        () -> List.of(
            new NavEntry("path", "Path", "", "", null), new NavEntry("assessment", "Assessment", "assessment", "", null),
            new NavEntry("plan", "Plan", "plan", "", null), new NavEntry("schedule", "Schedule", "schedule", "", null),
            new NavEntry("sessions", "Sessions", "sessions", "", null), new NavEntry("measures", "Measures", "measures", "", null),
            new NavEntry("medical", "Medical", "medical", "", null), new NavEntry("documents", "Documents", "documents", "", null)));
  }
}
