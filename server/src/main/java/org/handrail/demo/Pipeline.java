package org.handrail.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.Notices;
import org.handrail.path.inquiry.CloseInquiry;
import org.handrail.path.inquiry.CloseReason;
import org.handrail.path.inquiry.InquiryDetails;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.MakeReady;
import org.handrail.path.inquiry.PutOnWaitlist;
import org.handrail.path.inquiry.ReferByForm;
import org.handrail.path.inquiry.RequestCallBack;
import org.handrail.path.inquiry.Screening;
import org.handrail.path.inquiry.WaitReason;
import org.springframework.stereotype.Component;

/** People who are not admitted yet, one or more at each stage of the board. */
@Component
class Pipeline {
  private static final LocalDate BORN = LocalDate.of(1989, 9, 3);

  private final FirstContact first;
  private final RequestCallBack requestCallBack;
  private final ReferByForm referByForm;
  private final PutOnWaitlist putOnWaitlist;
  private final CloseInquiry close;
  private final MakeReady makeReady;
  private final Place place;
  private final Admit admit;
  private final Notices notices;

  Pipeline(
      FirstContact first,
      RequestCallBack requestCallBack,
      ReferByForm referByForm,
      PutOnWaitlist putOnWaitlist,
      CloseInquiry close,
      MakeReady makeReady,
      Place place,
      Admit admit,
      Notices notices) {
    this.first = first;
    this.requestCallBack = requestCallBack;
    this.referByForm = referByForm;
    this.putOnWaitlist = putOnWaitlist;
    this.close = close;
    this.makeReady = makeReady;
    this.place = place;
    this.admit = admit;
    this.notices = notices;
  }

  /** Enters all of them into the timeline. */
  void schedule(Journey journey) {
    Instant now = journey.timeline.end();
    var evening = journey.places.program(Course.EVENING);
    before(journey, Duration.ofMinutes(50), () -> requestCallBack.request(
        new InquiryDetails("", "", null, "", "", "en", false, true, "Gloria Torres", "mother", "(918) 555-0301", true, "After 17:00",
            "My daughter needs help and does not know I am asking.", null), "demo-1").orElseThrow());
    before(journey, Duration.ofMinutes(20), () -> requestCallBack.request(
        new InquiryDetails("Mateo", "Silva", BORN.plusDays(11), "(918) 555-0302", "", "es", true, true, "", "", "", false, "Mornings",
            "Quiero dejar de tomar.", null), "demo-2").orElseThrow());
    before(journey, Duration.ofMinutes(95), () -> referByForm.refer(
        new InquiryDetails("Walter", "Jennings", BORN.plusDays(40), "(918) 555-0303", "", "en", false, true, "Amy Cole", "social worker",
            "(918) 555-0400", true, "", "Leaves our unit on Friday after withdrawal management.", null), "Mercy Hospital", "demo-3").orElseThrow());
    before(journey, Duration.ofHours(22), () -> admissions(journey, () -> {
      InquiryId id = call(journey, "Rosalind", "Kemp", 80, "Drinks alone in the evening.");
      first.screen(id, "Wants to stop before the holidays.", Screening.Said.NO);
    }));
    before(journey, Duration.ofHours(30), () -> admissions(journey, () -> {
      InquiryId id = call(journey, "Devon", "Clarke", 120, "Was told by his doctor to call.");
      first.screen(id, "Wants to know whether he can keep working.", Screening.Said.NO);
      first.offer(id, evening, journey.calendar.nextWorkday(), LocalTime.of(10, 30));
    }));
    before(journey, Duration.ofDays(5), () -> admissions(journey, () -> {
      InquiryId id = call(journey, "Ingrid", "Solberg", 160, "Pregnant, wants help at once.");
      first.screen(id, "Wants a healthy baby.", Screening.Said.YES);
      putOnWaitlist.put(id, first.version(id), WaitReason.NO_SLOT, "Evenings only; works mornings.").orElseThrow();
    }));
    before(journey, Duration.ofDays(6), () -> admissions(journey, () -> {
      InquiryId id = call(journey, "Curtis", "Boone", 200, "Asked about costs.");
      first.screen(id, "Wants to think about it.", Screening.Said.NO);
      close.close(id, first.version(id), CloseReason.ELSEWHERE, "Begins near his parents in Kansas.").orElseThrow();
    }));
    before(journey, Duration.ofHours(4), () -> {
      PatientId ben = ready(journey, "Ben", "Kowalczyk", 240);
      Acting.run(journey.actor(Cast.DANA), () -> place.begin(ben, "I want to be a father my kids call.", Course.EVENING.ratings().subList(0, 3)));
    });
    before(journey, Duration.ofHours(26), () -> {
      PatientId tyler = ready(journey, "Tyler", "Brandt", 280);
      LocalDate today = now.minus(Duration.ofHours(26)).atZone(Calendar.ZONE).toLocalDate();
      Acting.run(journey.actor(Cast.DANA), () ->
          place.decide(tyler, Course.EVENING, "I want my license back.", Cast.DANA, today.plusDays(14)));
      admit.prepare(journey, tyler, "Tyler Brandt", "Joan Brandt, mother", "F10.20", Cast.DANA, today, notices.current().size() - 1);
    });
  }

  private PatientId ready(Journey journey, String given, String family, int days) {
    return Acting.as(journey.actor(Cast.TERESA), () -> {
      InquiryId id = call(journey, given, family, days, "Walked in and asked for help.");
      first.screen(id, "Wants to begin this week.", Screening.Said.NO);
      Identity identity = Identity.of(given, family, BORN.plusDays(days)).with(Contact.phone("(918) 555-0" + (300 + days)));
      PatientId patient = first.register(id, identity);
      makeReady.makeReady(id, first.version(id)).orElseThrow();
      return patient;
    });
  }

  private InquiryId call(Journey journey, String given, String family, int days, String words) {
    return first.call(FirstContact.details(given, family, BORN.plusDays(days), "(918) 555-0" + (300 + days), words, journey.places.program(Course.EVENING)));
  }

  private static void before(Journey journey, Duration ago, Runnable work) {
    journey.timeline.at(journey.timeline.end().minus(ago), work);
  }

  private static void admissions(Journey journey, Runnable work) {
    Acting.run(journey.actor(Cast.TERESA), work);
  }
}
