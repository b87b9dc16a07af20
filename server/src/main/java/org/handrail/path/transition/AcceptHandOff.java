package org.handrail.path.transition;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.admission.BeginStay;
import org.handrail.path.admission.EndStay;
import org.handrail.path.admission.Episodes;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.StayKind;
import org.handrail.path.admission.Stays;
import org.handrail.path.week.SessionRecords;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Says yes to a hand-off. In our own programs whoever accepts takes over: the stay here ends and the next begins on the same
 * day, with a discharge of the first. For a place elsewhere the answer is written down and the owner stays.
 */
@UseCase
public class AcceptHandOff {
  private final Access access;
  private final HandOffRows rows;
  private final PartnerConsent permitting;
  private final Episodes episodes;
  private final Stays stays;
  private final EndStay endStay;
  private final BeginStay beginStay;
  private final Discharges discharges;
  private final CareTeam team;
  private final StaffDirectory staff;
  private final ObjectProvider<SessionRecords> records;

  AcceptHandOff(Access access, HandOffRows rows, PartnerConsent permitting, Episodes episodes, Stays stays, EndStay endStay, BeginStay beginStay, Discharges discharges,
      CareTeam team, StaffDirectory staff, ObjectProvider<SessionRecords> records) {
    this.access = access;
    this.rows = rows;
    this.permitting = permitting;
    this.episodes = episodes;
    this.stays = stays;
    this.endStay = endStay;
    this.beginStay = beginStay;
    this.discharges = discharges;
    this.team = team;
    this.staff = staff;
    this.records = records;
  }

  /**
   * Of two who accept at the same time one takes over; the other is told who was first.
   *
   * @param primary whether whoever accepts becomes the primary counselor
   */
  public Outcome<HandOff> accept(HandOffId id, boolean primary) {
    HandOff held = rows.hold(id);
    StaffId me = Acting.actor().staffId();
    // Whoever was asked and comes second may no longer read the record, but is told who was first.
    if (held.state() == HandOffState.ASKED || !me.equals(held.asked())) {
      access.require(Area.PLACEMENT, Act.WRITE, held.patient());
    }
    String name = staff.get(me).name().shown();
    if (held.toProgram() == null) {
      return Undo.refused(permitting.answered(held)
          .then(told -> rows.move(held, HandOffEvent.ACCEPT, HandOffRows.Change.NONE, "The next place accepted; " + name + " wrote it down")));
    }
    return Undo.refused(rows.move(held, HandOffEvent.ACCEPT, new HandOffRows.Change(me, null, null, null, null, null, null), name + " took over")
        .then(accepted -> move(accepted, me, primary)));
  }

  private Outcome<HandOff> move(HandOff accepted, StaffId me, boolean primary) {
    LocalDate on = accepted.moveOn();
    List<Stay> open = stays.of(accepted.episode()).stream().filter(stay -> stay.kind() == StayKind.TREATMENT && stay.until() == null).toList();
    if (open.isEmpty() || episodes.find(accepted.episode()).filter(episode -> episode.isOpen()).isEmpty()) {
      return Outcome.refused("Their treatment here has ended meanwhile. Admit them again instead");
    }
    if (records.stream().anyMatch(record -> record.attendedSince(accepted.patient(), on))) {
      return Outcome.refused("They attended a session on " + on + " or later. End this hand-off and open one with a later day");
    }
    Stay last = open.getLast();
    return endStay.end(last.id(), on, "Moved to another program")
        .then(ended -> beginStay.begin(accepted.episode(), StayKind.TREATMENT, new BeginStay.Where.Ours(java.util.Objects.requireNonNull(accepted.toProgram())), on))
        .map(begun -> {
          discharges.add(DischargeId.next(), last, false,
              new Discharges.Content(DischargeReasons.TRANSFERRED, on, on, accepted.summary(), "", accepted.overdose()), me);
          team.join(accepted.patient(), me, primary ? CareTeam.Part.PRIMARY : CareTeam.Part.MEMBER);
          return accepted;
        });
  }
}
