package org.handrail.path.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.accounts.PatientSignIns;
import org.handrail.foundation.messages.Channel;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.messages.OptIns;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;

/** Somebody of the team answers a patient, or confirms having read what needs no answer. */
@UseCase
public class AnswerPatient {
  private static final String ORDINARY = "patient-message";

  private final PatientMessages messages;
  private final Worklist worklist;
  private final CloseTask close;
  private final OptIns optIns;
  private final PatientSignIns signIns;
  private final Messages notices;
  private final Access access;
  private final Clock clock;

  AnswerPatient(PatientMessages messages, Worklist worklist, CloseTask close, OptIns optIns, PatientSignIns signIns,
      Messages notices, Access access, Clock clock) {
    this.messages = messages;
    this.worklist = worklist;
    this.close = close;
    this.optIns = optIns;
    this.signIns = signIns;
    this.notices = notices;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Whoever asked for reminders hears by them that there is something to read, and not what.
   *
   * @param seen the newest message that was on the page, whoever wrote it; refused when there is a newer one, so that nobody
   *     answers what they have not read, and no two answer the same
   */
  public Outcome<UUID> answer(PatientId patient, String words, UUID seen) {
    access.require(Area.PATIENT_MESSAGES, Act.WRITE, patient);
    if (words.isBlank() || words.length() > PatientMessage.LONGEST) {
      return Outcome.refused("words", words.isBlank() ? "Write an answer"
          : "This has " + words.length() + " characters; at most " + PatientMessage.LONGEST + " fit");
    }
    messages.hold(patient);
    List<PatientMessage> all = messages.with(patient);
    if (!all.isEmpty() && !all.getLast().id().equals(seen)) {
      return Outcome.refused(all.getLast().byPatient() ? "They have written again meanwhile. Read it above, then send your answer"
          : "Somebody of the team has answered meanwhile. Read it above, then send yours if it is still needed");
    }
    List<PatientMessage> theirs = all.stream().filter(PatientMessage::byPatient).toList();
    Instant now = clock.instant();
    var answer = new PatientMessage(Ids.next(), patient, Acting.actor().staffId(), words.strip(), false, now, null, null);
    messages.insert(answer);
    settle(patient, theirs, "answered");
    tell(answer);
    return Outcome.done(answer.id());
  }

  /** What the patient wrote so far is read, and needs no answer. */
  public Outcome<PatientId> read(PatientId patient, UUID seen) {
    access.require(Area.PATIENT_MESSAGES, Act.WRITE, patient);
    List<PatientMessage> all = messages.with(patient);
    int last = all.stream().map(PatientMessage::id).toList().indexOf(seen);
    if (last < 0) {
      return Outcome.refused("There is no such message in this record");
    }
    settle(patient, all.subList(0, last + 1).stream().filter(PatientMessage::byPatient).toList(), "read");
    return Outcome.done(patient);
  }

  /**
   * Tasks about words of danger stay open: what was done about them has to be said there. So does one that a colleague is
   * acting on, who closes it.
   */
  private void settle(PatientId patient, List<PatientMessage> theirs, String action) {
    if (theirs.isEmpty()) {
      return;
    }
    messages.readByTeam(patient, theirs.getLast().sentAt(), Acting.actor().staffId(), clock.instant());
    for (PatientMessage message : theirs) {
      worklist.ofSource(message.source())
          .filter(task -> task.closed() == null && task.chain().equals(ORDINARY))
          .map(Task::id)
          .ifPresent(task -> close.close(task, action, null));
    }
  }

  private void tell(PatientMessage answer) {
    Map<String, String> values = Map.of("link", signIns.link("/my/messages"));
    optIns.hold(answer.patient()).forEach((channel, address) -> {
      String key = OptIns.under(answer.patient(), channel) + "message:" + answer.id();
      notices.queue(channel == Channel.SMS ? NewMessage.textToPatient(answer.patient(), address, "something-new", values, key)
          : NewMessage.toPatient(answer.patient(), address, "something-new", values, key));
    });
  }
}
