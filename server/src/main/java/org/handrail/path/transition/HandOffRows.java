package org.handrail.path.transition;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes hand-offs: one row at a time is held, then moved along the one table. */
@Component
class HandOffRows {
  private final JdbcClient jdbc;
  private final HandOffs handOffs;
  private final PartnerLinks links;
  private final Clock clock;

  HandOffRows(JdbcClient jdbc, HandOffs handOffs, PartnerLinks links, Clock clock) {
    this.jdbc = jdbc;
    this.handOffs = handOffs;
    this.links = links;
    this.clock = clock;
  }

  /** What a move may set besides the state; null keeps what is there. */
  record Change(@Nullable StaffId owner, @Nullable LocalDate firstDay, @Nullable LocalTime firstTime, @Nullable LocalDate keptOn,
      @Nullable EndReason reason, @Nullable String note, @Nullable StaffId asked) {
    static final Change NONE = new Change(null, null, null, null, null, null, null);
  }

  /** Holds the row until the transaction ends, so that of two who answer at once the second sees what the first did. */
  HandOff hold(HandOffId id) {
    jdbc.sql("select id from hand_off where id = :id for update").param("id", id.value()).query().singleRow();
    return handOffs.find(id).orElseThrow();
  }

  /** Moves a held one. Refused, with who was first, when the table does not know the move. */
  Outcome<HandOff> move(HandOff held, HandOffEvent event, Change change, String words) {
    var to = Lifecycle.after(held.state(), event);
    if (to.isEmpty()) {
      return Outcome.refused("This is not possible any more: " + last(held) + ". Look again, then decide");
    }
    boolean closes = !to.get().isOpen();
    jdbc.sql(
            """
            update hand_off set state = :state, owner = coalesce(:owner, owner), first_day = coalesce(:day, first_day),
              first_time = coalesce(:time, first_time), kept_on = :kept, closed_at = :closed, end_reason = :reason,
              end_note = :note, asked_staff = coalesce(:asked, asked_staff), missed = missed + :missed, version = version + 1
             where id = :id
            """)
        .param("state", to.get().name())
        .param("owner", Sql.uuidOrNull(change.owner()), Types.OTHER)
        .param("day", change.firstDay(), Types.DATE)
        .param("time", change.firstTime(), Types.TIME)
        .param("kept", change.keptOn(), Types.DATE)
        .param("closed", closes ? Sql.at(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .param("reason", change.reason() == null ? null : change.reason().name(), Types.VARCHAR)
        .param("note", change.note(), Types.VARCHAR)
        .param("asked", Sql.uuidOrNull(change.asked()), Types.OTHER)
        .param("missed", event == HandOffEvent.MISS ? 1 : 0)
        .param("id", held.id().value())
        .update();
    step(held.id(), event.name(), words);
    if (closes) {
      links.end(held.id().value());
    }
    return Outcome.done(handOffs.find(held.id()).orElseThrow());
  }

  void step(HandOffId id, String event, String words) {
    jdbc.sql(
            """
            insert into hand_off_step (id, organization_id, hand_off_id, at, by, event, words)
            values (:id, :organization, :handOff, :at, :by, :event, :words)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("handOff", id.value())
        .param("at", Sql.at(clock.instant()))
        .param("by", Acting.find().map(Actor::staff).map(StaffId::value).orElse(null), Types.OTHER)
        .param("event", event)
        .param("words", words)
        .update();
  }

  private String last(HandOff held) {
    var steps = handOffs.steps(held.id());
    return steps.isEmpty() ? held.state().label() : steps.getLast().words();
  }
}
