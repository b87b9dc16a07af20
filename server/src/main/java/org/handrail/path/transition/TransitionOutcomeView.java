package org.handrail.path.transition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.handrail.foundation.platform.Sql;
import org.handrail.path.admission.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of discharges: reasons and days, no words. */
@Service
@Transactional(readOnly = true)
public class TransitionOutcomeView {
  private final JdbcClient jdbc;

  TransitionOutcomeView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param reason id in {@link DischargeReasons} */
  public record Leaving(String reason, LocalDate dischargedOn, LocalDate lastContactOn) {}

  /** How each course of treatment that ended was left; moves between our own programs are none. */
  public Map<EpisodeId, Leaving> leavings() {
    var leavings = new HashMap<EpisodeId, Leaving>();
    jdbc.sql("select episode_id, reason, discharged_on, last_contact_on from discharge where leaves order by discharged_on").query(row -> {
      leavings.put(Sql.id(row, "episode_id", EpisodeId::new),
          new Leaving(row.getString("reason"), Sql.date(row, "discharged_on"), Sql.date(row, "last_contact_on")));
    });
    return leavings;
  }
}
