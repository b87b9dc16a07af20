package org.handrail.path.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients told us day by day. The caller has checked that the record may be read. */
@Service
@Transactional(readOnly = true)
public class CheckIns {
  private final JdbcCheckIns checkIns;
  private final Organizations organizations;
  private final Clock clock;

  CheckIns(JdbcCheckIns checkIns, Organizations organizations, Clock clock) {
    this.checkIns = checkIns;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Newest first. */
  public List<CheckIn> of(PatientId patient, int limit) {
    return checkIns.of(patient, limit);
  }

  /** The one begun today and not sent. */
  public Optional<CheckIn> open(PatientId patient) {
    return checkIns.open(patient, today());
  }

  /** The newest of today, sent or not. */
  public Optional<CheckIn> today(PatientId patient) {
    LocalDate today = today();
    return checkIns.of(patient, 1).stream().filter(c -> c.day().equals(today)).findFirst();
  }

  public Optional<CheckIn> find(CheckInId id) {
    return checkIns.find(id);
  }

  /** The newest since a moment for each of several patients. */
  public Map<PatientId, CheckIn> latest(Collection<PatientId> patients, Instant since) {
    return checkIns.latest(patients, since).stream().collect(Collectors.toMap(CheckIn::patient, Function.identity()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
  }
}
