package org.handrail.path.placement;

import java.util.List;
import org.handrail.foundation.platform.PatientId;

/** What other rooms know already: the first call, a referral, questionnaires. They implement it; the interview opens with it. */
public interface InterviewSource {
  /**
   * One thing known.
   *
   * @param field of the interview form, such as {@code medications} or {@code substance.1}
   * @param from where it comes from and when, as people read it
   */
  record Known(String field, String value, String from) {}

  List<Known> of(PatientId patient);
}
