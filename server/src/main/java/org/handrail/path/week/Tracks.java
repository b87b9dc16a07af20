package org.handrail.path.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds tracks and who is on them. */
@Repository
@Transactional(readOnly = true)
public class Tracks {
  private static final String PLACES =
      """
      select p.id as place_id, p.version as place_version, p.patient_id, p.stay_id, p.from_on as place_from,
             p.until_on as place_until, p.left_reason, t.*
        from track_place p
        join track t on t.organization_id = p.organization_id and t.id = p.track_id
      """;

  private final JdbcClient jdbc;

  Tracks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Track> find(TrackId id) {
    return jdbc.sql("select t.* from track t where t.id = :id").param("id", id.value()).query(Tracks::track).optional();
  }

  /** @throws NoSuchElementException when there is none: ids come from our own rows */
  public Track get(TrackId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No track " + id));
  }

  /** Tracks of a program that run on the day or later, by name. */
  public List<Track> of(ProgramId program, LocalDate day) {
    return jdbc.sql(
            """
            select t.* from track t
             where t.program_id = :program and (t.until_on is null or t.until_on > :day) order by t.name, t.id
            """)
        .param("program", program.value())
        .param("day", day)
        .query(Tracks::track)
        .list();
  }

  public Optional<TrackPlace> findPlace(TrackPlaceId id) {
    return jdbc.sql(PLACES + "where p.id = :id").param("id", id.value()).query(Tracks::place).optional();
  }

  /** A patient's places, present and past, the latest first. */
  public List<TrackPlace> placesOf(PatientId patient) {
    return jdbc.sql(PLACES + "where p.patient_id = :patient order by p.from_on desc, p.id")
        .param("patient", patient.value())
        .query(Tracks::place)
        .list();
  }

  /** Who is on a track on the day or later, in the order they came. */
  public List<TrackPlace> placesOn(TrackId track, LocalDate day) {
    return jdbc.sql(
            PLACES
                + """
                where p.track_id = :track and (p.until_on is null or p.until_on > :day) order by p.from_on, p.id
                """)
        .param("track", track.value())
        .param("day", day)
        .query(Tracks::place)
        .list();
  }

  /** The places a stay gave, open on the day or later. */
  List<TrackPlace> placesOfStay(UUID stay, LocalDate day) {
    return jdbc.sql(PLACES + "where p.stay_id = :stay and (p.until_on is null or p.until_on > :day)")
        .param("stay", stay)
        .param("day", day)
        .query(Tracks::place)
        .list();
  }

  private static Track track(ResultSet row, int n) throws SQLException {
    return new Track(
        Sql.id(row, "id", TrackId::new),
        row.getInt("version"),
        Sql.id(row, "program_id", ProgramId::new),
        row.getString("name"),
        row.getString("about"),
        Sql.date(row, "from_on"),
        Sql.dateOrNull(row, "until_on"),
        TrackKind.valueOf(row.getString("kind")),
        Sql.dateOrNull(row, "joins_until"));
  }

  private static TrackPlace place(ResultSet row, int n) throws SQLException {
    return new TrackPlace(
        Sql.id(row, "place_id", TrackPlaceId::new),
        row.getInt("place_version"),
        track(row, n),
        Sql.id(row, "patient_id", PatientId::new),
        row.getObject("stay_id", UUID.class),
        Sql.date(row, "place_from"),
        Sql.dateOrNull(row, "place_until"),
        row.getString("left_reason"));
  }
}
