package org.handrail.path.transition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.admission.EndEpisode;
import org.handrail.path.admission.EndStay;
import org.handrail.path.admission.EpisodeId;
import org.handrail.path.admission.Episodes;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.StayKind;
import org.handrail.path.admission.Stays;
import org.handrail.path.week.SessionRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends the course of treatment with its discharge: days are checked against what was attended. */
@Component
class WriteDischarge {
  private final Episodes episodes;
  private final Stays stays;
  private final EndStay endStay;
  private final EndEpisode endEpisode;
  private final Discharges discharges;
  private final ObjectProvider<SessionRecords> records;

  WriteDischarge(Episodes episodes, Stays stays, EndStay endStay, EndEpisode endEpisode, Discharges discharges, ObjectProvider<SessionRecords> records) {
    this.episodes = episodes;
    this.stays = stays;
    this.endStay = endStay;
    this.endEpisode = endEpisode;
    this.discharges = discharges;
    this.records = records;
  }

  /** The treatment stay that lasts in an episode. */
  Optional<Stay> open(EpisodeId episode) {
    return stays.of(episode).stream().filter(stay -> stay.kind() == StayKind.TREATMENT && stay.until() == null).reduce((a, b) -> b);
  }

  /** What is wrong with the days: nobody is discharged before a session they attended. */
  List<Refusal> days(Stay stay, LocalDate on, LocalDate lastContact, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (on.isAfter(today)) {
      refusals.add(new Refusal("on", "A discharge is written on its day or later"));
    }
    if (on.isBefore(stay.from())) {
      refusals.add(new Refusal("on", "The present stay began on " + stay.from() + "; choose that day or a later one"));
    }
    if (attendedSince(stay.patient(), on.plusDays(1))) {
      refusals.add(new Refusal("on", "They attended a session after " + on + ". Choose the day of that session or a later one"));
    }
    if (lastContact.isAfter(on)) {
      refusals.add(new Refusal("lastContact", "The last contact cannot be after the discharge"));
    } else if (attendedSince(stay.patient(), lastContact.plusDays(1))) {
      refusals.add(new Refusal("lastContact", "They attended a session after " + lastContact + ": the last contact is not before it"));
    }
    return refusals;
  }

  /** Ends stay and episode. The discharge's own day stays part of the stay when they attended on it. */
  Outcome<Discharges.Content> write(DischargeId id, Stay stay, Discharges.Content content, String reasonWords, StaffId by) {
    LocalDate until = attendedSince(stay.patient(), content.on()) ? content.on().plusDays(1) : content.on();
    return endStay.end(stay.id(), until, reasonWords)
        .then(ended -> endEpisode.end(stay.episode(), content.on(), reasonWords, content.lastContact()))
        .map(ended -> {
          discharges.add(id, stay, true, content, by);
          return content;
        });
  }

  /** A move to a place elsewhere that was kept, where nobody had written the discharge: every transfer has one. */
  Outcome<EpisodeId> transferred(HandOff arrived, LocalDate day, StaffId by) {
    var stay = open(arrived.episode());
    if (stay.isEmpty() || episodes.find(arrived.episode()).filter(episode -> episode.isOpen()).isEmpty()) {
      return Outcome.done(arrived.episode());
    }
    var wrong = days(stay.get(), day, day, day);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong.stream().map(refusal -> new Refusal("on", refusal.message())).toList());
    }
    return write(DischargeId.next(), stay.get(), new Discharges.Content(DischargeReasons.TRANSFERRED, day, day, arrived.summary(), "", arrived.overdose()),
        "Moved on to another program", by).map(done -> arrived.episode());
  }

  private boolean attendedSince(PatientId patient, LocalDate day) {
    return records.stream().anyMatch(record -> record.attendedSince(patient, day));
  }
}
