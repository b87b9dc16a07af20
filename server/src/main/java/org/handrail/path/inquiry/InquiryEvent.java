package org.handrail.path.inquiry;

/** What can happen to an inquiry. */
public enum InquiryEvent {
  START_SCREENING("Start screening"),
  OFFER("Offer an appointment"),
  KEEP("Record the appointment as kept"),
  MISS("Record the appointment as missed"),
  CALL_OFF("Call the appointment off"),
  WAITLIST("Put on the waitlist"),
  MAKE_READY("Ready for placement"),
  ACCEPT("Admit"),
  CLOSE("Close"),
  REOPEN("Open again");

  private final String label;

  InquiryEvent(String label) {
    this.label = label;
  }

  /** On the button. */
  public String label() {
    return label;
  }
}
