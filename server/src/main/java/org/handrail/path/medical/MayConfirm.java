package org.handrail.path.medical;

import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the acting staff member's licence lets them confirm a diagnosis today. */
@Service
@Transactional(readOnly = true)
public class MayConfirm {
  private final ClinicianCredential credentials;

  MayConfirm(ClinicianCredential credentials) {
    this.credentials = credentials;
  }

  /** What allows it, in words such as "LCSW L-12 (OK)"; empty when nothing does. */
  public Optional<String> credential() {
    return Acting.find().filter(Actor::isStaff).flatMap(actor -> credentials.of(actor.staffId()));
  }
}
