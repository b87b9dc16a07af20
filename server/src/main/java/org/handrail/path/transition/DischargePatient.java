package org.handrail.path.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.admission.Episodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends a person's treatment here, with a signed summary and what comes next; opens the hand-off to the next place. */
@UseCase
public class DischargePatient {
  /** What the clinician agrees to by signing. */
  public static final String MEANING = "This discharge summary is correct and complete to my knowledge.";

  private final JdbcClient jdbc;
  private final Access access;
  private final Episodes episodes;
  private final HandOffs handOffs;
  private final DischargeReasons reasons;
  private final WriteDischarge write;
  private final StartHandOff startHandOff;
  private final HandOffRows rows;
  private final NoteOverdoseAsked noteOverdose;
  private final Signatures signatures;
  private final Organizations organizations;
  private final Clock clock;

  DischargePatient(JdbcClient jdbc, Access access, Episodes episodes, HandOffs handOffs, DischargeReasons reasons, WriteDischarge write,
      StartHandOff startHandOff, HandOffRows rows, NoteOverdoseAsked noteOverdose, Signatures signatures, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.episodes = episodes;
    this.handOffs = handOffs;
    this.reasons = reasons;
    this.write = write;
    this.startHandOff = startHandOff;
    this.rows = rows;
    this.noteOverdose = noteOverdose;
    this.signatures = signatures;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * A discharge to write.
   *
   * @param reason id in {@link DischargeReasons}
   * @param lastContact the last day somebody saw or spoke with the person
   * @param nextSteps the continuing-care plan in plain words, given to the person
   * @param next where they go on, or null when there is no next place
   */
  public record Request(String reason, @Nullable LocalDate on, @Nullable LocalDate lastContact, String summary, String nextSteps,
      @Nullable OverdoseAsked overdose, StartHandOff.@Nullable Receiver next) {}

  /** Refused before a session they attended, without its answers, or while another move is open. */
  public Outcome<DischargeId> discharge(PatientId patient, Request request, SigningMethod method) {
    access.require(Area.PLACEMENT, Act.SIGN, patient);
    jdbc.sql("select id from patient where id = :id for no key update").param("id", patient.value()).query().singleRow();
    var stay = episodes.current(patient).flatMap(episode -> write.open(episode.id()));
    if (stay.isEmpty()) {
      return Outcome.refused("They are not in treatment here");
    }
    var refusals = new ArrayList<Refusal>();
    var referred = handOffs.open(patient).filter(open -> open.kind() == HandOffKind.REFERRAL_IN);
    if (referred.isEmpty() && handOffs.open(patient).isPresent()) {
      refusals.add(new Refusal(null, "A move of theirs is still open. Settle or end it first"));
    }
    var reason = reasons.find(request.reason());
    if (reason.isEmpty()) {
      refusals.add(new Refusal("reason", "Choose why treatment ends"));
    }
    if (request.summary().isBlank() || request.summary().length() > StartHandOff.SUMMARY) {
      refusals.add(new Refusal("summary", "Write the summary, in at most " + StartHandOff.SUMMARY + " characters"));
    }
    if (request.nextSteps().isBlank() && reason.filter(r -> r.plain().isEmpty()).isEmpty()) {
      refusals.add(new Refusal("nextSteps", "Write what comes next, in words the person can use"));
    }
    if (request.overdose() == null) {
      refusals.add(new Refusal("overdose", "Ask about naloxone and overdose at every move, and say what came of it"));
    }
    LocalDate on = request.on();
    LocalDate contact = request.lastContact();
    if (on == null) {
      refusals.add(new Refusal("on", "Enter the day of discharge"));
    }
    if (contact == null) {
      refusals.add(new Refusal("lastContact", "Enter the last day somebody saw or spoke with them"));
    }
    if (on != null && contact != null) {
      refusals.addAll(write.days(stay.get(), on, contact, LocalDate.ofInstant(clock.instant(), organizations.current().timeZone())));
    }
    if (!refusals.isEmpty() || on == null || contact == null || request.overdose() == null || reason.isEmpty()) {
      return Outcome.refused(refusals);
    }
    referred.ifPresent(open -> rows.move(rows.hold(open.id()), HandOffEvent.END,
        new HandOffRows.Change(null, null, null, null, EndReason.NEVER_CAME, "Discharged: " + reason.get().label(), null), "Discharged before the first session").orElseThrow());
    DischargeId id = DischargeId.next();
    var content = new Discharges.Content(reason.get().id(), on, contact, request.summary(), request.nextSteps(), request.overdose());
    return Undo.refused(signatures
        .sign(new Signer.Clinician(Acting.actor().staffId()), MEANING, SignedSubject.of("discharge", id), text(reason.get(), content), method)
        .then(signed -> write.write(id, stay.get(), content, reason.get().label(), Acting.actor().staffId()))
        .map(done -> {
          noteOverdose.note(patient, content.overdose());
          return done;
        })
        .then(done -> request.next() == null ? Outcome.done(id)
            : startHandOff.afterDischarge(stay.get(), new StartHandOff.Request(request.next(), on, content.summary(), content.overdose())).map(open -> id)));
  }

  private static String text(DischargeReasons.Reason reason, Discharges.Content content) {
    return "Discharge on " + content.on() + "\nLast contact on " + content.lastContact() + "\nReason: " + reason.label() + " (TEDS " + reason.teds()
        + ")\n\nSummary\n" + content.summary().strip() + "\n\nWhat comes next\n" + content.nextSteps().strip()
        + "\n\nNaloxone and overdose: " + content.overdose().label();
  }
}
