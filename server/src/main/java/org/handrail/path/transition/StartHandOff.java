package org.handrail.path.transition;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.Episodes;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens a hand-off: asks the next place to take somebody over. Whoever opens it owns it until another place has accepted. */
@UseCase
public class StartHandOff {
  /** Longest summary, in characters. */
  public static final int SUMMARY = 4000;

  private final JdbcClient jdbc;
  private final Access access;
  private final Episodes episodes;
  private final Stays stays;
  private final Programs programs;
  private final LevelsOfCare levels;
  private final Partners partners;
  private final StaffDirectory staff;
  private final HandOffs handOffs;
  private final HandOffRows rows;
  private final PartnerConsent consents;
  private final HandOffTasks tasks;
  private final NoteOverdoseAsked noteOverdose;
  private final Organizations organizations;
  private final Clock clock;

  StartHandOff(JdbcClient jdbc, Access access, Episodes episodes, Stays stays, Programs programs, LevelsOfCare levels, Partners partners,
      StaffDirectory staff, HandOffs handOffs, HandOffRows rows, PartnerConsent consents, HandOffTasks tasks,
      NoteOverdoseAsked noteOverdose, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.episodes = episodes;
    this.stays = stays;
    this.programs = programs;
    this.levels = levels;
    this.partners = partners;
    this.staff = staff;
    this.handOffs = handOffs;
    this.rows = rows;
    this.consents = consents;
    this.tasks = tasks;
    this.noteOverdose = noteOverdose;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Where somebody goes. */
  public sealed interface Receiver {
    /** One of our programs; colleague is asked to take over, or null when anybody entitled may. */
    record Ours(ProgramId program, @Nullable StaffId colleague) implements Receiver {}

    /** A partner, told under a consent. */
    record Partner(PartnerId partner, String level) implements Receiver {}

    /** A place the person arranges; nothing is sent there. */
    record Elsewhere(String place, String level) implements Receiver {}
  }

  /** What the next place needs to know, and what was asked about overdose. */
  public record Request(Receiver receiver, LocalDate moveOn, String summary, @Nullable OverdoseAsked overdose) {}

  /** Refused while another hand-off of the person is open, without a treatment stay, or when the consent to tell a partner is missing. */
  public Outcome<HandOff> start(PatientId patient, Request request) {
    access.require(Area.PLACEMENT, Act.WRITE, patient);
    jdbc.sql("select id from patient where id = :id for no key update").param("id", patient.value()).query().singleRow();
    var today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    var stay = episodes.current(patient).flatMap(episode -> stays.treatment(patient, today));
    if (stay.isEmpty()) {
      return Outcome.refused("They are not in treatment here now. Somebody who comes back is admitted, not moved");
    }
    if (handOffs.open(patient).isPresent()) {
      return Outcome.refused("Another move of theirs is still open. End it first");
    }
    List<Refusal> refusals = common(request, stay.get());
    HandOff fresh = fresh(patient, stay.get(), request, refusals);
    if (!refusals.isEmpty() || fresh == null) {
      return Outcome.refused(refusals);
    }
    noteOverdose.note(patient, fresh.overdose());
    return open(fresh);
  }

  /** After a discharge: the checks on the person were made there. */
  Outcome<HandOff> afterDischarge(Stay last, Request request) {
    List<Refusal> refusals = new ArrayList<>();
    HandOff fresh = fresh(last.patient(), last, request, refusals);
    if (!refusals.isEmpty() || fresh == null) {
      return Outcome.refused(refusals);
    }
    return open(with(fresh, HandOffKind.DISCHARGE));
  }

  private Outcome<HandOff> open(HandOff fresh) {
    insert(fresh);
    String where = fresh.toProgram() != null ? programs.get(fresh.toProgram()).fullName()
        : fresh.toPartner() != null ? partners.find(fresh.toPartner()).orElseThrow().name() : fresh.toPlace();
    rows.step(fresh.id(), "OPEN", fresh.toPartner() == null ? "Asked " + where : "To " + where);
    HandOff now = handOffs.find(fresh.id()).orElseThrow();
    tasks.answer(now);
    return Outcome.done(now);
  }

  private static List<Refusal> common(Request request, Stay stay) {
    var refusals = new ArrayList<Refusal>();
    if (request.overdose() == null) {
      refusals.add(new Refusal("overdose", "Ask about naloxone and overdose at every move, and say what came of it"));
    }
    if (request.summary().isBlank()) {
      refusals.add(new Refusal("summary", "Write what the next place has to know"));
    } else if (request.summary().length() > SUMMARY) {
      refusals.add(new Refusal("summary", "At most " + SUMMARY + " characters fit. Shorten it"));
    }
    if (request.moveOn().isBefore(stay.from())) {
      refusals.add(new Refusal("moveOn", "The present stay began on " + stay.from() + "; choose that day or a later one"));
    }
    return refusals;
  }

  private @Nullable HandOff fresh(PatientId patient, Stay stay, Request request, List<Refusal> refusals) {
    ProgramId program = null;
    PartnerId partner = null;
    String place = "";
    StaffId asked = null;
    String level = "";
    org.handrail.foundation.privacy.ConsentId consent = null;
    switch (request.receiver()) {
      case Receiver.Ours(ProgramId id, var colleague) -> {
        var ours = programs.find(id).filter(Program::active);
        if (ours.isEmpty() || id.equals(stay.program())) {
          refusals.add(new Refusal("receiver", ours.isEmpty() ? "Choose one of the active programs" : "They are in this program already"));
          return null;
        }
        if (colleague != null && staff.find(colleague).filter(StaffMember::active).isEmpty()) {
          refusals.add(new Refusal("colleague", "Choose someone who works here"));
        }
        program = id;
        asked = colleague;
        level = ours.get().level().code();
      }
      case Receiver.Partner(PartnerId id, String code) -> {
        var known = partners.find(id).filter(Partners.Partner::active);
        if (known.isEmpty()) {
          refusals.add(new Refusal("receiver", "Choose one of the partners"));
          return null;
        }
        partner = id;
        level = code;
        var found = consents.permitting(patient, known.get());
        consent = found.orElse(null);
        if (found.isEmpty()) {
          refusals.add(new Refusal("receiver", "There is no consent that lets us tell this partner. Ask for one first"));
        }
      }
      case Receiver.Elsewhere(String name, String code) -> {
        place = name.strip();
        level = code;
        if (place.isEmpty()) {
          refusals.add(new Refusal("place", "Enter where they go"));
        }
      }
    }
    if (levels.find(level).isEmpty()) {
      refusals.add(new Refusal("level", "Choose the level of care there"));
    }
    if (!refusals.isEmpty() || request.overdose() == null) {
      return null;
    }
    int from = levels.get(stay.level()).order();
    int to = levels.get(level).order();
    var kind = to < from ? HandOffKind.STEP_UP : to > from ? HandOffKind.STEP_DOWN : HandOffKind.TRANSFER;
    return new HandOff(HandOffId.next(), 0, patient, stay.episode(), kind, HandOffState.ASKED, stay.program(), "", stay.level(), program, partner,
        place, level, request.moveOn(), request.summary().strip(), request.overdose(), consent, asked, Acting.actor().staffId(),
        clock.instant(), null, null, 0, null, null, null, null);
  }

  private static HandOff with(HandOff h, HandOffKind kind) {
    return new HandOff(h.id(), 0, h.patient(), h.episode(), kind, h.state(), h.fromProgram(), h.fromPlace(), h.fromLevel(), h.toProgram(), h.toPartner(),
        h.toPlace(), h.toLevel(), h.moveOn(), h.summary(), h.overdose(), h.consent(), h.asked(), h.owner(), h.openedAt(), null, null, 0, null,
        null, null, null);
  }

  private void insert(HandOff fresh) {
    jdbc.sql(
            """
            insert into hand_off (id, organization_id, patient_id, episode_id, kind, state, from_program, from_level, to_program,
              to_partner, to_place, to_level, move_on, summary, overdose_asked, consent_id, asked_staff, owner, opened_at, opened_by)
            values (:id, :organization, :patient, :episode, :kind, 'ASKED', :fromProgram, :fromLevel, :toProgram, :toPartner, :place,
              :level, :on, :summary, :overdose, :consent, :asked, :owner, :at, :owner)
            """)
        .param("id", fresh.id().value())
        .param("organization", Tenant.current().value())
        .param("patient", fresh.patient().value())
        .param("episode", fresh.episode().value())
        .param("kind", fresh.kind().name())
        .param("fromProgram", Sql.uuidOrNull(fresh.fromProgram()), Types.OTHER)
        .param("fromLevel", fresh.fromLevel())
        .param("toProgram", Sql.uuidOrNull(fresh.toProgram()), Types.OTHER)
        .param("toPartner", Sql.uuidOrNull(fresh.toPartner()), Types.OTHER)
        .param("place", fresh.toPlace())
        .param("level", fresh.toLevel())
        .param("on", fresh.moveOn())
        .param("summary", fresh.summary())
        .param("overdose", fresh.overdose().name())
        .param("consent", Sql.uuidOrNull(fresh.consent()), Types.OTHER)
        .param("asked", Sql.uuidOrNull(fresh.asked()), Types.OTHER)
        .param("owner", fresh.owner().value())
        .param("at", Sql.at(fresh.openedAt()))
        .update();
  }
}
