package org.handrail.path.attendance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Codes shown in rooms, and what people claim with them. A claim is no record: the roll call is. */
@Repository
@Transactional(readOnly = true)
public class Arrivals {
  private static final int CODES = 10_000;

  /** From {@code resources/attendance/arrivals.json}. */
  record Rules(String source, String confidence, Duration opensBefore, Duration onTimeWithin, int wrongAtMost) {}

  private final SecureRandom random = new SecureRandom();
  private final PatientSchedule schedule;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Rules rules;

  Arrivals(PatientSchedule schedule, JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.schedule = schedule;
    this.jdbc = jdbc;
    this.clock = clock;
    try (InputStream in = new ClassPathResource("attendance/arrivals.json").getInputStream()) {
      rules = json.readValue(in, Rules.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Rules rules() {
    return rules;
  }

  /** Whether a code counts for this session now: from half an hour before until its end, in a room. */
  public boolean open(Session session) {
    Instant now = clock.instant();
    return session.held() && !session.telehealth() && !now.isBefore(session.startsAt().minus(rules.opensBefore())) && now.isBefore(session.endsAt());
  }

  /** The session somebody can say they are at now, when neither they nor the roll call have said so yet. */
  public Optional<Session> expecting(PatientId patient) {
    LocalDate utc = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return schedule.between(patient, utc.minusDays(1), utc.plusDays(2)).stream().filter(this::open).findFirst()
        .filter(session -> !at(session.id()).containsKey(patient) && !recorded(session.id(), patient));
  }

  private boolean recorded(SessionId session, PatientId patient) {
    return jdbc.sql("select exists (select 1 from attendance where session_id = :session and patient_id = :patient and mode is not null)")
        .param("session", session.value())
        .param("patient", patient.value())
        .query(Boolean.class)
        .single();
  }

  /** Who says they are at a session, and since when. */
  public Map<PatientId, Instant> at(SessionId session) {
    Map<PatientId, Instant> said = new HashMap<>();
    jdbc.sql("select patient_id, at from arrival where session_id = :session and at is not null")
        .param("session", session.value())
        .query(row -> {
          said.put(Sql.id(row, "patient_id", PatientId::new), Sql.instant(row, "at"));
        });
    return said;
  }

  /** The code of a session, the same for everybody who asks; made when it is first asked for. */
  @Transactional
  public String code(SessionId session) {
    jdbc.sql("insert into arrival_code (session_id, organization_id, code) values (:session, :organization, :code) on conflict do nothing")
        .param("session", session.value())
        .param("organization", Tenant.current().value())
        .param("code", "%04d".formatted(random.nextInt(CODES)))
        .update();
    return known(session).orElseThrow();
  }

  /** The code; empty while nobody has shown it. */
  Optional<String> known(SessionId session) {
    return jdbc.sql("select code from arrival_code where session_id = :session").param("session", session.value()).query(String.class).optional();
  }

  /** How many wrong codes somebody typed; until the transaction ends nobody types for them at the same time. */
  @Transactional
  int wrong(SessionId session, PatientId patient) {
    jdbc.sql("insert into arrival (organization_id, session_id, patient_id) values (:organization, :session, :patient) on conflict do nothing")
        .param("organization", Tenant.current().value())
        .param("session", session.value())
        .param("patient", patient.value())
        .update();
    return jdbc.sql("select wrong from arrival where session_id = :session and patient_id = :patient for update")
        .param("session", session.value())
        .param("patient", patient.value())
        .query(Integer.class)
        .single();
  }

  @Transactional
  void mistyped(SessionId session, PatientId patient) {
    jdbc.sql("update arrival set wrong = wrong + 1 where session_id = :session and patient_id = :patient")
        .param("session", session.value())
        .param("patient", patient.value())
        .update();
  }

  /** They are there; the first time counts. */
  @Transactional
  void says(SessionId session, PatientId patient) {
    jdbc.sql("update arrival set at = :now where session_id = :session and patient_id = :patient and at is null")
        .param("now", Sql.at(clock.instant()))
        .param("session", session.value())
        .param("patient", patient.value())
        .update();
  }
}
