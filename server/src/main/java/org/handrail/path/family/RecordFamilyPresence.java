package org.handrail.path.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.jspecify.annotations.Nullable;

/** Records who of a patient's people was at an evening of the series or at a family session. */
@UseCase
public class RecordFamilyPresence {
  private static final List<String> FAMILY_KINDS = List.of("family-therapy", "family-education");
  private static final int BACK_DAYS = 60;
  private static final int LONGEST = 80;

  private final FamilyPresences presences;
  private final FamilyEvenings evenings;
  private final FamilyMembers members;
  private final PatientSchedule schedule;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  RecordFamilyPresence(FamilyPresences presences, FamilyEvenings evenings, FamilyMembers members, PatientSchedule schedule,
      Organizations organizations, Access access, Clock clock) {
    this.presences = presences;
    this.evenings = evenings;
    this.members = members;
    this.schedule = schedule;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  /** Family sessions of this patient that took place in the last {@value #BACK_DAYS} days, newest first. */
  public List<Session> sessions(PatientId patient) {
    LocalDate today = today();
    return schedule.between(patient, today.minusDays(BACK_DAYS), today.plusDays(1)).stream()
        .filter(s -> s.held() && FAMILY_KINDS.contains(s.type().code()) && !s.startsAt().isAfter(clock.instant()))
        .toList()
        .reversed();
  }

  /** Evenings of the series up to today, newest first. */
  public List<FamilyEvening> evenings() {
    LocalDate today = today();
    return evenings.between(today.minusDays(BACK_DAYS), today.plusDays(1)).stream().filter(e -> !e.cancelled()).toList().reversed();
  }

  /**
   * @param at id of an evening or of a family session of this patient
   * @param member who came, when the patient invited them
   * @param who their name otherwise; a name as they gave it
   */
  public Outcome<UUID> record(PatientId patient, @Nullable UUID at, @Nullable MemberId member, String who) {
    access.require(Area.FAMILY_MESSAGES, Act.WRITE, patient);
    FamilyMember known = member == null ? null : members.find(patient, member).orElse(null);
    String name = known == null ? who.strip() : known.called();
    if (name.isEmpty() || name.length() > LONGEST || (member != null && known == null)) {
      return Outcome.refused("who", "Choose who came, or write their name in at most " + LONGEST + " characters");
    }
    FamilyEvening evening = evenings().stream().filter(e -> e.id().equals(at)).findFirst().orElse(null);
    Session session = sessions(patient).stream().filter(s -> s.id().value().equals(at)).findFirst().orElse(null);
    if (evening == null && session == null) {
      return Outcome.refused("at", "Choose the evening or the family session");
    }
    LocalDate day = evening != null ? evening.day() : java.util.Objects.requireNonNull(session).day();
    var presence = new FamilyPresence(Ids.next(), patient, evening == null ? null : evening.id(),
        session == null ? null : session.id().value(), member, name, day);
    return presences.insert(presence, Acting.actor().staffId(), clock.instant())
        ? Outcome.done(presence.id())
        : Outcome.refused("who", name + " is recorded there already");
  }

  /** Takes a mistaken record back. */
  public Outcome<UUID> withdraw(PatientId patient, UUID id) {
    access.require(Area.FAMILY_MESSAGES, Act.WRITE, patient);
    return presences.withdraw(patient, id, clock.instant()) ? Outcome.done(id) : Outcome.refused("It was taken back already");
  }

  private LocalDate today() {
    return clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
  }
}
