package org.handrail.path.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of tracks: who was on which, from when. */
@Service
@Transactional(readOnly = true)
public class TrackOutcomeView {
  private final JdbcClient jdbc;

  TrackOutcomeView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A place on a track from a day on. */
  public record Place(LocalDate from, String track) {}

  /** Each person's places, oldest first. */
  public Map<PatientId, List<Place>> places() {
    var places = new HashMap<PatientId, List<Place>>();
    jdbc.sql(
            """
            select p.patient_id, p.from_on, t.name
              from track_place p
              join track t on t.organization_id = p.organization_id and t.id = p.track_id
             order by p.from_on, p.id
            """)
        .query(row -> {
          places.computeIfAbsent(Sql.id(row, "patient_id", PatientId::new), p -> new ArrayList<>())
              .add(new Place(Sql.date(row, "from_on"), row.getString("name")));
        });
    return places;
  }
}
