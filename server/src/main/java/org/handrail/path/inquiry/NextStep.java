package org.handrail.path.inquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next after something happened, unless somebody says otherwise: an inquiry without a next step is one that is forgotten.
 *
 * @param due by when; null when nothing is to be done
 */
record NextStep(String words, @Nullable LocalDate due) {

  /** How long someone on the waitlist goes without hearing from us. */
  private static final int WAITING_DAYS = 7;

  static NextStep after(InquiryEvent event, LocalDate today) {
    return switch (event) {
      case START_SCREENING -> new NextStep("Screen", today);
      case OFFER -> new NextStep("First appointment", null);
      case KEEP, MAKE_READY -> new NextStep("Assess and place", today);
      case MISS -> new NextStep("Call: did not come", today);
      case CALL_OFF -> new NextStep("Offer another appointment", today);
      case WAITLIST -> new NextStep("Call while they wait", today.plusDays(WAITING_DAYS));
      case REOPEN -> new NextStep("Call", today);
      case ACCEPT, CLOSE -> new NextStep("", null);
    };
  }

  /** After the first questions. */
  static NextStep afterScreening(LocalDate today) {
    return new NextStep("Offer an appointment", today);
  }

  NextStep by(LocalDate day) {
    return new NextStep(words, day);
  }
}
