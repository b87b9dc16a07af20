package org.handrail.path.measures;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.springframework.stereotype.Service;

/** One patient's round of questions on the tablet: what is due, one question after the other, and nothing else. */
@Service
public class TabletRound {
  /** The question to show now. */
  public record Ask(Response response, Instrument instrument, Question question, int number, int of) {
    /** Names the question within the round, for what was skipped. */
    public String key() {
      return response.id() + "/" + question.id();
    }
  }

  private final Organizations organizations;
  private final Tablets tablets;
  private final Patients patients;
  private final DueMeasures due;
  private final UsableInstruments instruments;
  private final StartResponse start;
  private final Responses responses;
  private final CompleteResponse complete;
  private final Clock clock;

  TabletRound(
      Organizations organizations,
      Tablets tablets,
      Patients patients,
      DueMeasures due,
      UsableInstruments instruments,
      StartResponse start,
      Responses responses,
      CompleteResponse complete,
      Clock clock) {
    this.organizations = organizations;
    this.tablets = tablets;
    this.patients = patients;
    this.due = due;
    this.instruments = instruments;
    this.start = start;
    this.responses = responses;
    this.complete = complete;
    this.clock = clock;
  }

  /** Whom the tablet belongs to from now on; empty for a code that is wrong, over or used. */
  public Optional<Actor> begin(String code) {
    for (Organization organization : organizations.all()) {
      Optional<Actor> found = Tenant.in(organization.id(), () -> tablets.use(code, clock.instant()).map(patient ->
          new Actor(AccountId.next(), organization.id(), Set.of(Role.PATIENT), null, patient, patients.get(patient).name().called())));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The next question of the acting patient; what is finished on the way is sent. Empty at the end. */
  public Optional<Ask> next(Set<String> skipped) {
    List<InstrumentId> asked = instruments.forPatients().stream().map(Instrument::id).toList();
    for (DueMeasures.Due one : due.now(Acting.actor().patientId())) {
      if (asked.contains(one.instrument())) {
        Optional<Ask> ask = next(one.instrument(), skipped);
        if (ask.isPresent()) {
          return ask;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Ask> next(InstrumentId id, Set<String> skipped) {
    ResponseId response = start.start(id, "tablet:" + java.util.UUID.randomUUID(), Mode.TABLET).orElseThrow();
    Response found = responses.find(response).orElseThrow();
    Instrument instrument = instruments.named(id.value()).orElseThrow();
    List<Question> questions = instrument.asked(found.answers());
    for (int i = 0; i < questions.size(); i++) {
      Ask ask = new Ask(found, instrument, questions.get(i), i + 1, questions.size());
      if (!found.answers().has(ask.question().id()) && !skipped.contains(ask.key())) {
        return Optional.of(ask);
      }
    }
    if (!found.answers().byQuestion().isEmpty()) {
      complete.complete(response).orElseThrow();
    }
    return Optional.empty();
  }
}
