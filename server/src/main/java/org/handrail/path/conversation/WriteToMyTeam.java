package org.handrail.path.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.DangerWords;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Promises;
import org.handrail.foundation.worklist.Severity;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;

/** A patient writes to their team. Words that sound like danger reach whoever is on call. */
@UseCase
public class WriteToMyTeam {

  /**
   * It was sent.
   *
   * @param danger whether it sounded like danger: crisis help is shown at once
   * @param by until when somebody of the team will have acted on it
   */
  public record Sent(boolean danger, ZonedDateTime by) {}

  private final PatientMessages messages;
  private final DangerWords danger;
  private final OpenTask tasks;
  private final Promises promises;
  private final CareTeam team;
  private final Stays stays;
  private final Organizations organizations;
  private final Clock clock;

  WriteToMyTeam(PatientMessages messages, DangerWords danger, OpenTask tasks, Promises promises, CareTeam team, Stays stays,
      Organizations organizations, Clock clock) {
    this.messages = messages;
    this.danger = danger;
    this.tasks = tasks;
    this.promises = promises;
    this.team = team;
    this.stays = stays;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What is promised for an ordinary message written now, with the hours in which they are read. */
  public Promises.Promise promise() {
    return promises.of("patient-message", program(Acting.actor().patientId()).orElse(null));
  }

  public Outcome<Sent> write(String words) {
    PatientId patient = Acting.actor().patientId();
    if (words.isBlank() || words.length() > PatientMessage.LONGEST) {
      return Outcome.refused("words", words.isBlank() ? "Write what you would like to say"
          : "This has " + words.length() + " characters; at most " + PatientMessage.LONGEST + " fit");
    }
    boolean dangerous = danger.in(words);
    String chain = dangerous ? "patient-danger" : "patient-message";
    ProgramId program = program(patient).orElse(null);
    var message = new PatientMessage(Ids.next(), patient, null, words.strip(), dangerous, clock.instant(), null, null);
    messages.insert(message);
    tasks.open(
        new NewTask(
            message.source(),
            "conversation.message",
            dangerous ? Severity.DANGER : Severity.NEEDS_YOU,
            chain,
            dangerous ? "Wrote of a danger: read it now" : "Wrote to the team",
            dangerous ? "The words sound like danger. Read them in full, then reach the person." : "Read it and answer under Messages.",
            "/patients/" + patient + "/messages",
            patient,
            program,
            team.primary(patient).<Owner>map(s -> new Owner.Person(s.id())).orElse(new Owner.Queue(Role.COUNSELOR)),
            null));
    return Outcome.done(new Sent(dangerous, promises.of(chain, program).by()));
  }

  /** The patient has the answers open. */
  public void opened() {
    messages.readByPatient(Acting.actor().patientId(), clock.instant());
  }

  private Optional<ProgramId> program(PatientId patient) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    return stays.treatment(patient, today).map(Stay::program);
  }
}
