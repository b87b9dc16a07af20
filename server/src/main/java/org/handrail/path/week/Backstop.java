package org.handrail.path.week;

import java.util.Map;
import java.util.function.Supplier;
import org.handrail.foundation.platform.Outcome;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns what the database refuses into the words a use case would have used. Use cases look first and refuse with the
 * name of what stands in the way; when two people act in the same instant only the constraint sees it.
 */
@Component
public class Backstop {
  private record Answer(String field, String message) {}

  private static final Map<String, Answer> ANSWERS =
      Map.ofEntries(
          Map.entry("group_room_free", new Answer("room", "Somebody just took this room at that time")),
          Map.entry("session_room_free", new Answer("room", "Somebody just took this room at that time")),
          Map.entry("group_facilitator_free", new Answer("facilitators", "One of these people just got another group at that time")),
          Map.entry("session_facilitator_free", new Answer("facilitators", "One of these people just got another session at that time")),
          Map.entry("group_seat_free", new Answer("track", "Somebody just took the last seat. Look again and choose another track")),
          Map.entry("group_seat_exists", new Answer("track", "The group is full")),
          Map.entry("group_seat_patient_once", new Answer("track", "They sit in one of these groups already")),
          Map.entry("group_seat_patient_free", new Answer("track", "They sit in another group at that time")),
          // Neither of two people kept apart may learn of it, so the words name nobody and no reason.
          Map.entry("group_seat_keep_apart", new Answer("track", "A seat in one of its groups cannot be given to them. Ask a supervisor")),
          Map.entry("session_guest_keep_apart", new Answer("session", "This session cannot take them. Ask a supervisor")),
          Map.entry("track_place_once", new Answer("track", "They are on this track already")),
          Map.entry("care_group_seats_in_use", new Answer("seats", "Somebody just took one of the seats you would take away")),
          Map.entry("session_guest_seat", new Answer("session", "The last seat was just taken")),
          Map.entry("session_guest_free", new Answer("session", "They have another appointment at that time")));

  private final TransactionTemplate savepoint;

  Backstop(PlatformTransactionManager transactions) {
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Does the work at a savepoint: what the database refuses is undone up to there and answered in words. */
  public <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
    try {
      return savepoint.execute(
          status -> {
            Outcome<T> outcome = work.get();
            if (!outcome.isDone()) {
              status.setRollbackOnly();
            }
            return outcome;
          });
    } catch (PessimisticLockingFailureException deadlock) {
      return Outcome.refused("Somebody changed the same thing at this moment. Look again, then save yours");
    } catch (DataAccessException refused) {
      Answer answer = ANSWERS.get(constraint(refused));
      if (answer == null) {
        throw refused;
      }
      return Outcome.refused(answer.field(), answer.message());
    }
  }

  private static String constraint(DataAccessException refused) {
    if (refused.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null) {
      String name = cause.getServerErrorMessage().getConstraint();
      return name == null ? "" : name;
    }
    return "";
  }
}
