package org.handrail.path.transition;

import java.util.Optional;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentEnded;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.Disclosure;
import org.handrail.foundation.privacy.RecordDisclosure;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which consent a partner is told; a consent that ends stops a hand-off that waits for the partner's answer. */
@Component
class PartnerConsent {
  private final Consents consents;
  private final RecordDisclosure disclose;
  private final JdbcClient jdbc;
  private final HandOffRows rows;
  private final HandOffTasks tasks;

  PartnerConsent(Consents consents, RecordDisclosure disclose, JdbcClient jdbc, HandOffRows rows, HandOffTasks tasks) {
    this.consents = consents;
    this.disclose = disclose;
    this.jdbc = jdbc;
    this.rows = rows;
    this.tasks = tasks;
  }

  /** For a court its own kind; for others one that names them, or the single consent for treatment. */
  Optional<ConsentId> permitting(PatientId patient, Partners.Partner partner) {
    if (partner.kind() == Partners.Kind.COURT) {
      return consents.active(patient, ConsentKind.CRIMINAL_JUSTICE, partner.id().value()).map(Consent::id);
    }
    return consents.active(patient, ConsentKind.NAMED_RECIPIENT, partner.id().value())
        .or(() -> partner.kind() == Partners.Kind.SOBER_HOME ? Optional.empty()
            : consents.active(patient, ConsentKind.PART2_TPO).stream().findFirst())
        .map(Consent::id);
  }

  /** Enters the telling in the ledger. */
  Outcome<RecordDisclosure.Recorded> tell(HandOff handOff, String partner) {
    ConsentId consent = handOff.consent();
    if (consent == null) {
      return Outcome.refused("receiver", "There is no consent that lets us tell this partner. Ask for one first");
    }
    return disclose.record(new RecordDisclosure.Request(handOff.patient(), partner, handOff.toPartner() == null ? null : handOff.toPartner().value(),
        "Treatment: taking over care", "Name, level of care, day of the move and the summary of the hand-off", "telephone or letter",
        new Disclosure.Ground.UnderConsent(consent)));
  }

  @EventListener
  void ended(ConsentEnded event) {
    jdbc.sql("select id from hand_off where patient_id = :patient and closed_at is null and consent_id = :consent and state = 'ASKED'")
        .param("patient", event.patient().value())
        .param("consent", event.consent().value())
        .query((row, n) -> org.handrail.foundation.platform.Sql.id(row, "id", HandOffId::new))
        .list()
        .forEach(id -> rows.move(rows.hold(id), HandOffEvent.LOSE_CONSENT, HandOffRows.Change.NONE, "The consent ended: nothing more is sent")
            .map(held -> {
              tasks.held(held);
              return held;
            }));
  }
}
