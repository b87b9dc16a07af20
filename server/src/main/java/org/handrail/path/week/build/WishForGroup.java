package org.handrail.path.week.build;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.rules.Sourced;
import org.handrail.foundation.sites.Program;
import org.handrail.path.week.Curricula;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.SessionType;
import org.handrail.path.week.SessionTypes;
import org.handrail.path.week.Tracks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds a group that the next week shall have; where and with whom is for the build to find. */
@UseCase
public class WishForGroup {
  private final JdbcClient jdbc;
  private final SessionTypes types;
  private final Curricula curricula;
  private final Tracks tracks;
  private final RulePacks packs;

  WishForGroup(JdbcClient jdbc, SessionTypes types, Curricula curricula, Tracks tracks, RulePacks packs) {
    this.jdbc = jdbc;
    this.types = types;
    this.curricula = curricula;
    this.tracks = tracks;
    this.packs = packs;
  }

  /** @param wish its id is not used */
  public Outcome<UUID> wish(Program program, Wish wish) {
    List<Refusal> refusals = check(program, wish);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into week_wish (id, organization_id, program_id, name, session_type, curriculum_id, minutes, break_minutes, seats,
                telehealth, leaders, times, tracks, added_by)
            values (:id, :organization, :program, :name, :type, :curriculum, :minutes, :break, :seats, :telehealth, :leaders, :times,
                :tracks, :by)
            """)
        .param("id", id)
        .param("organization", Tenant.current().value())
        .param("program", program.id().value())
        .param("name", wish.name().strip())
        .param("type", wish.type())
        .param("curriculum", Sql.uuidOrNull(wish.curriculum()), java.sql.Types.OTHER)
        .param("minutes", wish.minutes())
        .param("break", wish.breakMinutes())
        .param("seats", wish.seats())
        .param("telehealth", wish.telehealth())
        .param("leaders", wish.leaders())
        .param("times", wish.times())
        .param("tracks", wish.tracks().stream().map(Id::value).distinct().toArray(UUID[]::new))
        .param("by", Acting.actor().staffId().value())
        .update();
    return Outcome.done(id);
  }

  private List<Refusal> check(Program program, Wish wish) {
    List<Refusal> refusals = new ArrayList<>();
    if (wish.name().isBlank()) {
      refusals.add(new Refusal("name", "Enter the name of the group"));
    }
    if (wish.minutes() < 15 || wish.minutes() > 480) {
      refusals.add(new Refusal("minutes", "Enter how long it lasts, from 15 to 480 minutes"));
    } else if (wish.breakMinutes() < 0 || wish.breakMinutes() > wish.minutes() / 2) {
      refusals.add(new Refusal("breakMinutes", "The break is at most half of it"));
    }
    if (wish.times() < 1 || wish.times() > 7) {
      refusals.add(new Refusal("times", "Enter on how many days of the week it meets, 1 to 7"));
    }
    if (wish.leaders() < 1 || wish.leaders() > 4) {
      refusals.add(new Refusal("leaders", "Enter how many people lead it, 1 to 4"));
    }
    SessionType type = types.find(wish.type()).filter(SessionType::group).orElse(null);
    if (type == null) {
      refusals.add(new Refusal("type", "Choose the kind of group"));
    } else {
      seats(program, wish, type, refusals);
    }
    CurriculumId curriculum = wish.curriculum();
    if (curriculum != null && curricula.find(curriculum).filter(c -> c.type().equals(type)).isEmpty()) {
      refusals.add(new Refusal("curriculum", "Choose a curriculum for this kind of group"));
    }
    if (wish.tracks().isEmpty()
        || wish.tracks().stream().anyMatch(t -> tracks.find(t).filter(track -> track.program().equals(program.id())).isEmpty())) {
      refusals.add(new Refusal("tracks", "Choose the tracks of " + program.name() + " it belongs to"));
    }
    return refusals;
  }

  private void seats(Program program, Wish wish, SessionType type, List<Refusal> refusals) {
    int cap = program.groupCap();
    if (type.cap() != null) {
      cap = Math.min(cap, packs.program(new PackRef(program.pack().id(), program.pack().version())).groupCap(type.cap()).map(Sourced::value).orElse(cap));
    }
    if (wish.seats() < 1 || wish.seats() > cap) {
      refusals.add(new Refusal("seats", cap < 1 ? "The program allows nobody in a group: change its cap first" : "Enter how many seats it has, 1 to " + cap));
    }
  }
}
