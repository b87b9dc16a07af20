package org.handrail.foundation.platform.web;

import java.time.Duration;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;

/** Forgets answers nobody will ask for again. */
@Component
class ForgetSubmissions implements RecurringJob {
  private final Submissions submissions;

  ForgetSubmissions(Submissions submissions) {
    this.submissions = submissions;
  }

  @Override
  public String name() {
    return "platform-forget-submissions";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofHours(6));
  }

  @Override
  public void run() {
    submissions.forgetOld();
  }
}
