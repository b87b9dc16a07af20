package org.handrail.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;

/** What the parts of the demo share while it is made. */
final class Journey {
  /** Always the same people on the same days. */
  private static final long SEED = 20_181_104;

  final Timeline timeline;
  final Calendar calendar;
  final Map<Cast, Actor> staff;
  final Places places;
  final Random random = new Random(SEED);
  /** Patients with a sign-in of their own, as the ones acting. */
  final Map<PatientId, Actor> portals = new HashMap<>();

  Journey(Timeline timeline, Calendar calendar, Map<Cast, Actor> staff, Places places) {
    this.timeline = timeline;
    this.calendar = calendar;
    this.staff = staff;
    this.places = places;
  }

  Actor actor(Cast who) {
    return Objects.requireNonNull(staff.get(who));
  }
}
