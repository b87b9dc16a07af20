package org.handrail.foundation.privacy.web;

import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/**
 * Why someone may not enter, and what they can do.
 *
 * @param staff whether it is shown inside the staff pages
 * @param glass the record that a reason would open; null when none would
 */
public record RefusedPage(String title, String words, boolean staff, @Nullable Glass glass) {

  /**
   * What breaking the glass would open, and the form for its reason.
   *
   * @param to the page they wanted
   * @param hours how long the record would stay open to them
   */
  public record Glass(PatientId patient, Area area, Act act, String to, long hours, Form form) {}

  static RefusedPage of(AccessDecision decision, boolean staff) {
    return switch (decision) {
      case AccessDecision.NoRelationship(var area, var act, var patient) ->
          throw new IllegalArgumentException("Offer to break the glass instead: " + patient + " " + area + " " + act);
      case AccessDecision.NoRight(var area, var act) ->
          new RefusedPage(
              "This is not part of your role",
              "Your role here does not let you " + verb(act) + " the " + area.label()
                  + ". If you need it for your work, ask your administrator for a role that does.",
              staff,
              null);
      case AccessDecision.NotCredentialed(var area, var act) ->
          new RefusedPage(
              "This needs a licence on file",
              "To " + verb(act) + " the " + area.label()
                  + " you need a credential that allows diagnosing and is valid today. Ask your administrator to enter it.",
              staff,
              null);
      case AccessDecision.NotTheirSession(var area, var act) ->
          new RefusedPage(
              "This session is somebody else's",
              "You can " + verb(act) + " the " + area.label()
                  + " of sessions you lead or cover. If you are taking this one over, ask your supervisor to enter you.",
              staff,
              null);
      case AccessDecision.Allowed allowed -> throw new IllegalArgumentException("Not refused");
    };
  }

  static RefusedPage glass(Glass glass) {
    return new RefusedPage(
        "You are not on this person's care team",
        "Records open to the people who care for someone. If you must see this one now, you can open it with a reason.",
        true,
        glass);
  }

  private static String verb(Act act) {
    return switch (act) {
      case READ -> "see";
      case WRITE -> "change";
      case SIGN -> "sign";
    };
  }
}
