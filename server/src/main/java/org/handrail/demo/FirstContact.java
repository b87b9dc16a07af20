package org.handrail.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.path.inquiry.Appointment;
import org.handrail.path.inquiry.ContactResult;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.InquiryDetails;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.KnowPerson;
import org.handrail.path.inquiry.OfferAppointment;
import org.handrail.path.inquiry.PutOnWaitlist;
import org.handrail.path.inquiry.RecordCall;
import org.handrail.path.inquiry.RecordContact;
import org.handrail.path.inquiry.SaveScreening;
import org.handrail.path.inquiry.Screening;
import org.handrail.path.inquiry.SettleAppointment;
import org.handrail.path.inquiry.WaitReason;
import org.springframework.stereotype.Component;

/** What admissions does with somebody before they are placed. The acting person is the admissions coordinator. */
@Component
class FirstContact {
  private final Inquiries inquiries;
  private final RecordCall recordCall;
  private final RecordContact recordContact;
  private final SaveScreening saveScreening;
  private final OfferAppointment offerAppointment;
  private final SettleAppointment settleAppointment;
  private final PutOnWaitlist putOnWaitlist;
  private final KnowPerson knowPerson;

  FirstContact(
      Inquiries inquiries,
      RecordCall recordCall,
      RecordContact recordContact,
      SaveScreening saveScreening,
      OfferAppointment offerAppointment,
      SettleAppointment settleAppointment,
      PutOnWaitlist putOnWaitlist,
      KnowPerson knowPerson) {
    this.inquiries = inquiries;
    this.recordCall = recordCall;
    this.recordContact = recordContact;
    this.saveScreening = saveScreening;
    this.offerAppointment = offerAppointment;
    this.settleAppointment = settleAppointment;
    this.putOnWaitlist = putOnWaitlist;
    this.knowPerson = knowPerson;
  }

  /** Who it is about, as somebody says on the phone. */
  static InquiryDetails details(String given, String family, LocalDate born, String phone, String words, ProgramId program) {
    return new InquiryDetails(given, family, born, phone, "", "en", false, true, "", "", "", true, "Mornings", words, program);
  }

  InquiryId call(InquiryDetails details) {
    return recordCall.record(details).orElseThrow();
  }

  void reached(InquiryId inquiry, String words) {
    recordContact.record(inquiry, ContactResult.REACHED, words).orElseThrow();
  }

  /** Nobody answered. */
  void tried(InquiryId inquiry) {
    recordContact.record(inquiry, ContactResult.NO_ANSWER, "").orElseThrow();
  }

  void screen(InquiryId inquiry, String wants, Screening.Said pregnant) {
    saveScreening.save(inquiry, version(inquiry), new Screening(
        wants, "Alcohol, most days", "Two days ago", Screening.SelfHarm.NO, Screening.Withdrawal.MILD, Screening.Overdose.NO, pregnant,
        Screening.Said.NO, "None", "SoonerCare", "After work or in the morning", "Drives, or a sister brings them", "")).orElseThrow();
  }

  void offer(InquiryId inquiry, ProgramId program, LocalDate day, LocalTime time) {
    offerAppointment.offer(inquiry, version(inquiry), new OfferAppointment.Offer(program, day, time, Appointment.Mode.IN_PERSON)).orElseThrow();
  }

  void came(InquiryId inquiry) {
    settleAppointment.settle(inquiry, version(inquiry), Appointment.State.KEPT).orElseThrow();
  }

  void missed(InquiryId inquiry) {
    settleAppointment.settle(inquiry, version(inquiry), Appointment.State.MISSED).orElseThrow();
  }

  /** Came, and no seat is free. */
  void waits(InquiryId inquiry) {
    putOnWaitlist.put(inquiry, version(inquiry), WaitReason.NO_PLACE, "").orElseThrow();
  }

  PatientId register(InquiryId inquiry, Identity identity) {
    return knowPerson.link(inquiry, version(inquiry), new KnowPerson.Who.Someone(identity, List.of(), true)).orElseThrow();
  }

  int version(InquiryId inquiry) {
    return inquiries.get(inquiry).version();
  }
}
