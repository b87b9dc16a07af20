package org.handrail.face.desk;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.ReferralItem;
import org.handrail.path.inquiry.ReferralPacket;
import org.handrail.path.inquiry.Referrals;
import org.handrail.path.placement.InterviewSource;
import org.springframework.stereotype.Component;

/** What the newest referral brought opens the interview: what was left out on looking through it stays out, and each part shows only to those who may read it. */
@Component
class KnownFromReferral implements InterviewSource {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final int LONGEST = 4_000;

  private final Inquiries inquiries;
  private final Referrals referrals;
  private final Organizations organizations;
  private final Access access;

  KnownFromReferral(Inquiries inquiries, Referrals referrals, Organizations organizations, Access access) {
    this.inquiries = inquiries;
    this.referrals = referrals;
    this.organizations = organizations;
    this.access = access;
  }

  @Override
  public List<Known> of(PatientId patient) {
    if (!access.may(Area.INQUIRY, Act.READ, patient)) {
      return List.of();
    }
    Optional<Referral> newest = referrals.of(inquiries.of(patient).stream().map(Inquiry::id).toList()).values().stream().flatMap(List::stream)
        .max(Comparator.comparing(Referral::receivedAt));
    return newest.map(referral -> known(patient, referral)).orElse(List.of());
  }

  private List<Known> known(PatientId patient, Referral referral) {
    var items = referrals.items(referral.id()).stream().filter(item -> item.decision() != ReferralItem.Decision.LEFT_OUT).map(ReferralItem::content).toList();
    String from = "Referral from " + referral.senderName() + ", " + DAY.format(referral.receivedAt().atZone(organizations.current().timeZone()));
    var known = new ArrayList<Known>();
    if (access.may(Area.DIAGNOSES, Act.READ, patient)) {
      var diagnoses = of(items, ReferralPacket.Diagnosis.class).filter(one -> one.abatement() == null).toList();
      known.add(lines("conditions", diagnoses.stream().filter(one -> !isMental(one)).map(KnownFromReferral::words), from));
      known.add(lines("mental-history", diagnoses.stream().filter(KnownFromReferral::isMental).map(KnownFromReferral::words), from));
    }
    if (access.may(Area.MEDICAL, Act.READ, patient)) {
      known.add(lines("medications", of(items, ReferralPacket.Medication.class).filter(one -> one.status().equals("active"))
          .map(one -> one.dosage() == null ? one.display() : one.display() + ", " + one.dosage()), from));
    }
    if (access.may(Area.MEASURES, Act.READ, patient)) {
      known.add(lines("scores", of(items, ReferralPacket.Observation.class).filter(one -> one.kind() == ReferralPacket.ObservationKind.SCORE)
          .map(one -> one.title() + ": " + one.value() + (one.date() == null ? "" : ", " + one.date().words())), from));
    }
    return known.stream().filter(one -> !one.value().isBlank()).toList();
  }

  private static <T extends ReferralPacket.Item> Stream<T> of(List<ReferralPacket.Item> items, Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** ICD-10-CM's chapter F: mental, behavioral and substance use disorders. */
  private static boolean isMental(ReferralPacket.Diagnosis diagnosis) {
    return diagnosis.codes().stream().anyMatch(code -> code.code().matches("F[0-9].*"));
  }

  private static String words(ReferralPacket.Diagnosis diagnosis) {
    return diagnosis.onset() == null ? diagnosis.display() : diagnosis.display() + ", since " + diagnosis.onset().words();
  }

  /** As many whole lines as a field holds: half a medication would be worse than none, and the referral has them all. */
  private static Known lines(String field, Stream<String> all, String from) {
    var kept = new StringBuilder();
    for (String line : all.distinct().collect(Collectors.toList())) {
      if (kept.length() + line.length() + 1 <= LONGEST) {
        kept.append(kept.isEmpty() ? "" : "\n").append(line);
      }
    }
    return new Known(field, kept.toString(), from);
  }
}
