package org.handrail.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.Importer;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.inquiry.AcceptReferral;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryDetails;
import org.handrail.path.inquiry.KnowPerson;
import org.handrail.path.inquiry.MakeReady;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.ReferralItem;
import org.handrail.path.inquiry.Referrals;
import org.springframework.stereotype.Component;

/** Referrals of a folder, taken in through the door of a hospital's: everybody is received, and some are accepted. */
@Component
class RealReferrals {
  /** Someone whose referral was accepted. */
  record Taken(PatientId patient, String name) {}

  private final List<Importer> importers;
  private final Inquiries inquiries;
  private final Referrals referrals;
  private final AcceptReferral accept;
  private final MakeReady makeReady;

  RealReferrals(List<Importer> importers, Inquiries inquiries, Referrals referrals, AcceptReferral accept, MakeReady makeReady) {
    this.importers = importers;
    this.inquiries = inquiries;
    this.referrals = referrals;
    this.accept = accept;
    this.makeReady = makeReady;
  }

  /**
   * Receives everything in the folder. A folder of bundles holds a referral each; a folder of single resources is one referral.
   *
   * @throws IllegalStateException when one is refused, with the reason
   */
  ImportReport receive(Path folder) {
    Importer importer = importers.stream().filter(i -> i.kind().equals("referral")).findFirst().orElseThrow();
    ImportReport report = importer.run(parts(folder));
    report.entries().stream().filter(e -> e.result() == ImportReport.Result.REFUSED).findFirst().ifPresent(refused -> {
      throw new IllegalStateException("A referral was refused: " + refused);
    });
    return report;
  }

  /** The collections known by name where they are there, otherwise the folder itself. */
  private static List<Path> parts(Path folder) {
    List<Path> known = Stream.of(folder, folder.resolve("fhir"))
        .flatMap(root -> Stream.of(root.resolve("synthea-sud"), root.resolve("us-behavioral-health-profiles")))
        .filter(Files::isDirectory)
        .toList();
    return known.isEmpty() ? List.of(folder) : known;
  }

  /** Looks through the first of those who can be admitted, and takes over their diagnoses, medications and allergies. */
  List<Taken> accept(Journey journey, int most) {
    return Acting.as(journey.actor(Cast.TERESA), () -> {
      List<Taken> taken = new ArrayList<>();
      inquiries.open().stream()
          .filter(q -> !q.deceased() && q.details().birthDate() != null && q.patient() == null && !referrals.of(List.of(q.id())).isEmpty())
          .sorted(Comparator.comparing(q -> q.details().name()))
          .limit(most)
          .forEach(q -> taken.add(accept(q)));
      return taken;
    });
  }

  private Taken accept(Inquiry inquiry) {
    Referral referral = java.util.Objects.requireNonNull(referrals.of(List.of(inquiry.id())).get(inquiry.id())).getFirst();
    Set<java.util.UUID> wanted = referrals.items(referral.id()).stream()
        .filter(i -> i.isAcceptable() && (i.kind() == ReferralItem.Kind.DIAGNOSIS || i.kind() == ReferralItem.Kind.MEDICATION || i.kind() == ReferralItem.Kind.ALLERGY))
        .map(ReferralItem::id)
        .collect(Collectors.toSet());
    var who = new KnowPerson.Who.Someone(identity(inquiry.details()), List.of(), true);
    PatientId patient = accept.accept(referral.id(), new AcceptReferral.Decision(referral.version(), inquiry.version(), who, wanted))
        .orElseThrow().patient();
    makeReady.makeReady(inquiry.id(), inquiries.get(inquiry.id()).version()).orElseThrow();
    return new Taken(patient, inquiry.details().name());
  }

  private static Identity identity(InquiryDetails said) {
    LocalDate born = java.util.Objects.requireNonNull(said.birthDate());
    var contact = new Contact(said.phone().isBlank() ? null : said.phone(), null, null, null, null, null);
    return new Identity(new PersonName(said.given(), said.family(), null), null, born, null, null, null, contact, said.language(), said.interpreter());
  }
}
