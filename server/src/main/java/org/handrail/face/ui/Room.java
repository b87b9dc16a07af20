package org.handrail.face.ui;

import java.util.List;

/**
 * A place in a menu. It appears once its address answers, and only to those who may enter.
 *
 * @param key what pages pass as {@code active} or {@code tab}
 * @param path the address that must answer
 * @param href what the link says
 */
record Room(String key, String label, String path, String href, String icon) {

  /** The staff menu, in the order of the path. */
  static final List<Room> STAFF = List.of(
      room("today", "Today", "/today", "home"),
      room("inquiries", "Inquiries", "/inquiries", "phone-call"),
      room("patients", "Patients", "/patients", "users"),
      room("week", "Program week", "/week", "calendar-week"),
      room("sessions", "Sessions", "/sessions", "clipboard-check"),
      room("messages", "Messages", "/messages", "message"),
      room("transitions", "Transitions", "/transitions", "arrows-transfer-up-down"),
      room("community", "Community", "/community", "map-pin"),
      room("follow-up", "Follow-up", "/follow-up", "phone-check"),
      room("outcomes", "Outcomes", "/outcomes", "chart-line"),
      room("admin", "Admin", "/admin", "settings"));

  /** The patient's menu: five things at most. */
  static final List<Room> PORTAL = List.of(
      room("today", "Today", "/my", "sun"),
      room("check-in", "Check in", "/my/check-in", "heart-handshake"),
      room("plan", "My plan", "/my/plan", "route"),
      room("people", "My people", "/my/people", "users"),
      room("support", "Find support", "/my/support", "map-pin"));

  /** The parts of a patient's record; links are relative to it. */
  static final List<Room> RECORD = List.of(
      new Room("path", "Path", "/patients/{patient}", "", ""),
      tab("assessment", "Assessment"),
      tab("plan", "Plan"),
      tab("schedule", "Schedule"),
      tab("sessions", "Sessions"),
      tab("measures", "Measures"),
      tab("diagnoses", "Diagnoses"),
      tab("medical", "Medical"),
      tab("messages", "Messages"),
      tab("family", "Family"),
      tab("community", "Community"),
      tab("consents", "Consents"),
      tab("documents", "Documents"));

  private static Room room(String key, String label, String path, String icon) {
    return new Room(key, label, path, path, icon);
  }

  private static Room tab(String key, String label) {
    return new Room(key, label, "/patients/{patient}/" + key, key, "");
  }
}
