package org.handrail.path.transition;

import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the same place once more, perhaps another colleague; a partner only under a consent that counts now. */
@UseCase
public class AskAgain {
  private final Access access;
  private final HandOffRows rows;
  private final HandOffs handOffs;
  private final HandOffTasks tasks;
  private final PartnerConsent permitting;
  private final Consents consents;
  private final Partners partners;
  private final JdbcClient jdbc;

  AskAgain(Access access, HandOffRows rows, HandOffs handOffs, HandOffTasks tasks, PartnerConsent permitting, Consents consents, Partners partners,
      JdbcClient jdbc) {
    this.access = access;
    this.rows = rows;
    this.handOffs = handOffs;
    this.tasks = tasks;
    this.permitting = permitting;
    this.consents = consents;
    this.partners = partners;
    this.jdbc = jdbc;
  }

  public Outcome<HandOff> ask(HandOffId id, @Nullable StaffId colleague) {
    HandOff held = rows.hold(id);
    access.require(Area.PLACEMENT, Act.WRITE, held.patient());
    if (held.toPartner() != null && (held.consent() == null || consents.find(held.consent()).filter(c -> c.end() == null).isEmpty())) {
      var partner = partners.find(held.toPartner()).orElseThrow();
      var fresh = permitting.permitting(held.patient(), partner);
      if (fresh.isEmpty()) {
        return Outcome.refused("There is no consent that lets us tell this partner. Ask for one first");
      }
      jdbc.sql("update hand_off set consent_id = :consent where id = :id")
          .param("consent", fresh.get().value()).param("id", id.value()).update();
      var told = permitting.tell(handOffs.find(id).orElseThrow(), partner.name());
      if (!told.isDone()) {
        return Outcome.refused(told.refusals());
      }
    }
    return rows.move(held, HandOffEvent.ASK, new HandOffRows.Change(null, null, null, null, null, null, colleague), "Asked again").map(asked -> {
      tasks.answer(asked);
      return asked;
    });
  }
}
