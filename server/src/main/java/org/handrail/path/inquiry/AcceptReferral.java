package org.handrail.path.inquiry;

import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a received referral: whom it is about, and which items become ours. Only what was accepted is stored, with where it comes from;
 * everything else stays in the referral as received. Items left out can be accepted later; nothing is accepted twice.
 */
@UseCase
public class AcceptReferral {

  private final JdbcReferrals referrals;
  private final JdbcInquiries inquiries;
  private final KnowPerson know;
  private final TakeOver takeOver;
  private final InquiryHistory history;
  private final InquiryDesk desk;

  AcceptReferral(
      JdbcReferrals referrals, JdbcInquiries inquiries, KnowPerson know, TakeOver takeOver, InquiryHistory history, InquiryDesk desk) {
    this.referrals = referrals;
    this.inquiries = inquiries;
    this.know = know;
    this.takeOver = takeOver;
    this.history = history;
    this.desk = desk;
  }

  /**
   * What was decided.
   *
   * @param version the referral's version that was read
   * @param inquiryVersion the inquiry's version that was read
   * @param who whom it is about; null when that is known already
   * @param accepted ids of the items that become ours
   */
  public record Decision(int version, int inquiryVersion, KnowPerson.@Nullable Who who, Set<UUID> accepted) {}

  /**
   * What came of it.
   *
   * @param taken how many items are ours now
   * @param refused how many were accepted but could not be stored; each says why
   */
  public record Accepted(PatientId patient, int taken, int refused) {}

  /** Refused for someone who has died, someone under 18, or when someone else decided meanwhile. */
  public Outcome<Accepted> accept(ReferralId id, Decision decision) {
    var found = referrals.find(id);
    if (found.isEmpty()) return Outcome.refused("There is no such referral.");
    Referral referral = found.get();
    if (referral.cover().person().deceased()) {
      return Outcome.refused("The record that was sent says that this person has died. Ask the sender; nobody is admitted.");
    }
    StaffId me = Acting.actor().staffId();
    Inquiry inquiry = inquiries.get(referral.inquiry());
    Outcome<PatientId> patient = inquiry.patient() != null
        ? Outcome.done(inquiry.patient())
        : decision.who() == null
            ? Outcome.refused("who", "Choose who this is: someone we know, or someone new")
            : know.link(inquiry.id(), decision.inquiryVersion(), decision.who());
    return patient.then(p -> {
      if (!referrals.decided(id, decision.version(), me, desk.now())) {
        return rollback("Someone else decided about this referral meanwhile. Look at it, then accept the rest.");
      }
      return Outcome.done(store(referral, p, decision.accepted(), me));
    });
  }

  private Accepted store(Referral referral, PatientId patient, Set<UUID> accepted, StaffId me) {
    var items = referrals.items(referral.id()).stream()
        .filter(i -> accepted.contains(i.id()) && !i.isAccepted() && i.isAcceptable())
        .toList();
    var results = takeOver.all(referral, patient, items);
    int taken = 0;
    for (ReferralItem item : items) {
      String refusal = results.get(item.id());
      if (refusal == null) taken++;
      referrals.decide(
          item.id(), refusal == null ? ReferralItem.Decision.ACCEPTED : ReferralItem.Decision.LEFT_OUT, refusal, me, desk.now());
    }
    referrals.leaveOutRest(referral.id(), me, desk.now());
    Inquiry now = inquiries.get(referral.inquiry());
    history.add(now.id(), HistoryEntry.Kind.REFERRAL, now.version(), "Referral looked through, " + taken + " items taken over");
    return new Accepted(patient, taken, items.size() - taken);
  }

  /** A refusal after something was written: the transaction must not keep it. */
  private static <T> Outcome<T> rollback(String message) {
    org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return Outcome.refused(message);
  }
}
