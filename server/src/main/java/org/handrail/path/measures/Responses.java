package org.handrail.path.measures;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filled and half-filled copies. The caller has checked that the record may be read. */
@Service
@Transactional(readOnly = true)
public class Responses {
  private final JdbcResponses responses;

  Responses(JdbcResponses responses) {
    this.responses = responses;
  }

  public Optional<Response> find(ResponseId id) {
    return responses.find(id);
  }

  /** What the patient began on the portal and has not sent. */
  public List<Response> open(PatientId patient) {
    return responses.open(patient);
  }
}
