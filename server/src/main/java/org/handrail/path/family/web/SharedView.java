package org.handrail.path.family.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person sees of a patient: only what is shared. A part that is not shared, and a shared part with nothing in it,
 * look alike: absent.
 *
 * @param name what the patient is called
 * @param notice the notice that travels with a disclosure (42 CFR 2.32); null when nothing is disclosed
 */
public record SharedView(
    String name, String help, List<String> sessions, List<String> goals, @Nullable String hours, List<String> missed, @Nullable String notice) {

  public boolean nothing() {
    return help.isEmpty() && sessions.isEmpty() && goals.isEmpty() && hours == null && missed.isEmpty();
  }
}
