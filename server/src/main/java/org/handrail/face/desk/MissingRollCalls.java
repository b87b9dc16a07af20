package org.handrail.face.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.path.attendance.UnrecordedSessions;
import org.springframework.stereotype.Component;

/** Sessions nobody recorded: first their facilitators' matter, from the next day on their supervisors' too. */
@Component
class MissingRollCalls {
  private static final int MOST = 5;
  private static final Duration SUPERVISORS_AFTER = Duration.ofHours(24);

  private final UnrecordedSessions sessions;
  private final Organizations organizations;
  private final Clock clock;

  MissingRollCalls(UnrecordedSessions sessions, Organizations organizations, Clock clock) {
    this.sessions = sessions;
    this.organizations = organizations;
    this.clock = clock;
  }

  List<TodayPage.Unrecorded> of(Actor actor) {
    boolean supervises = actor.is(Role.SUPERVISOR) || actor.is(Role.DIRECTOR);
    var now = clock.instant();
    var zone = organizations.current().timeZone();
    return sessions.all().stream()
        .filter(
            u ->
                u.session().ledBy(actor.staffId())
                    || (supervises && u.session().endsAt().plus(SUPERVISORS_AFTER).isBefore(now)))
        .limit(MOST)
        .map(
            u ->
                new TodayPage.Unrecorded(
                    "/sessions/" + u.session().id(),
                    u.session().fullTitle(),
                    When.moment(u.session().startsAt(), zone, now)
                        + ". "
                        + (u.recorded() == 0 ? "Nobody of " : u.recorded() + " of ")
                        + u.expected()
                        + " recorded: these hours are not counted."))
        .toList();
  }
}
