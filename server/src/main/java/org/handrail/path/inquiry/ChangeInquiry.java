package org.handrail.path.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Corrects or completes what is known about who asks and how to reach them. */
@UseCase
public class ChangeInquiry {

  private final InquiryDesk desk;
  private final JdbcInquiries inquiries;
  private final InquiryHistory history;

  ChangeInquiry(InquiryDesk desk, JdbcInquiries inquiries, InquiryHistory history) {
    this.desk = desk;
    this.inquiries = inquiries;
    this.history = history;
  }

  /** @param version the version that was read; refused with what changed when someone else has changed it since */
  public Outcome<InquiryId> change(InquiryId id, int version, InquiryDetails details) {
    var refusals = details.check(desk.today(), false);
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    return desk.at(id, version, before -> {
      List<String> changed = changed(before.details(), details);
      if (changed.isEmpty()) return Outcome.done(id);
      if (!inquiries.change(id, version, details)) return Outcome.refused(desk.changedSince(id, version));
      history.add(id, HistoryEntry.Kind.CHANGED, version + 1, "Changed " + String.join(", ", changed));
      return Outcome.done(id);
    });
  }

  /** Which parts differ, in words; never their content: the history is shown more widely than a field. */
  private static List<String> changed(InquiryDetails a, InquiryDetails b) {
    var parts = new ArrayList<String>();
    if (!a.name().equals(b.name())) parts.add("name");
    if (!Objects.equals(a.birthDate(), b.birthDate())) parts.add("birth date");
    if (!a.phone().strip().equals(b.phone().strip())) parts.add("phone");
    if (!a.email().strip().equals(b.email().strip())) parts.add("e-mail");
    if (!a.language().equals(b.language()) || a.interpreter() != b.interpreter()) parts.add("language");
    if (!a.callerName().equals(b.callerName()) || !a.callerRelation().equals(b.callerRelation()) || !a.callerPhone().equals(b.callerPhone())) {
      parts.add("who calls for them");
    }
    if (a.mayLeaveMessage() != b.mayLeaveMessage() || !a.bestTime().equals(b.bestTime())) parts.add("how to reach them");
    if (!a.words().strip().equals(b.words().strip())) parts.add("what was said");
    if (!Objects.equals(a.program(), b.program())) parts.add("program");
    if (a.adultStated() != b.adultStated()) parts.add("whether they are 18");
    return parts;
  }
}
