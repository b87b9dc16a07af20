package org.handrail.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.inquiry.InquiryId;
import org.jspecify.annotations.Nullable;

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

  /** Patients and inquiries of those who called, by their phone number. */
  final Map<String, PatientId> patients = new HashMap<>();
  final Map<String, InquiryId> inquiries = new HashMap<>();
  /** Those whose story is told by name. */
  final Set<PatientId> stories = new HashSet<>();
  /** How patients come to their groups, where it is not the way most do. */
  final Map<PatientId, Comes> comes = new HashMap<>();

  /**
   * How somebody comes to groups.
   *
   * @param away how often of a hundred times they stay away
   * @param goneFrom from when they do not come any more, or null
   */
  record Comes(int away, @Nullable LocalDate goneFrom) {
    static final Comes MOSTLY = new Comes(5, null);
  }

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
