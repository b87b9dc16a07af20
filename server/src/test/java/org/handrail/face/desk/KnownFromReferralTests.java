package org.handrail.face.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.face.fhir.BundleText;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.inquiry.AcceptReferral;
import org.handrail.path.inquiry.KnowPerson;
import org.handrail.path.inquiry.ReceiveReferral;
import org.handrail.path.inquiry.ReceiveReferral.Received;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.Referrals;
import org.handrail.path.placement.InterviewSource.Known;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class KnownFromReferralTests {
  @Autowired House house;
  @Autowired ReceiveReferral receive;
  @Autowired AcceptReferral accept;
  @Autowired Referrals referrals;
  @Autowired CareTeam team;
  @Autowired KnownFromReferral known;

  @Test
  void theInterviewOpensWithWhatTheReferralBroughtForThoseWhoMayReadIt() {
    var organization = house.newOrganization();
    Actor admissions = house.staff(organization, Role.ADMISSIONS);
    var bundle = BundleText.aReferral().condition("c1", "Patient/pat", ",\"onsetDateTime\":\"2019-05\"").order("m1", "351266", "buprenorphine 2 MG", "active", "2026-10-01")
        .order("m2", "197900", "lorazepam 0.5 MG", "completed", "2026-09-02").score("s1", "44261-6", 17, "2026-10-20");
    PatientId patient = house.as(admissions, () -> {
      var came = (Received.New) receive.receive(bundle.input(), Referral.Channel.UPLOAD, null);
      Set<UUID> all = referrals.items(came.referral()).stream().map(item -> item.id()).collect(Collectors.toSet());
      var who = new KnowPerson.Who.Someone(Identity.of("Ren", "Okafor", LocalDate.of(1988, 3, 2)), List.of(), true);
      return accept.accept(came.referral(), new AcceptReferral.Decision(0, 0, who, all)).orElseThrow().patient();
    });
    Actor dana = house.staff(organization, Role.COUNSELOR);
    assertThat(house.as(dana, () -> known.of(patient))).as("not of the team").isEmpty();
    Tenant.run(organization, () -> team.join(patient, dana.staffId(), CareTeam.Part.PRIMARY));
    var opens = house.as(dana, () -> known.of(patient));
    assertThat(opens).extracting(Known::field).containsExactly("mental-history", "medications", "scores");
    assertThat(opens).extracting(Known::from).allSatisfy(from -> assertThat(from).startsWith("Referral from "));
    assertThat(opens.get(0).value()).startsWith("Alcohol dependence, uncomplicated, since ");
    assertThat(opens.get(1).value()).as("what is still taken").startsWith("buprenorphine 2 MG").doesNotContain("lorazepam");
    assertThat(opens.get(2).value()).contains("17");
    assertThat(house.as(admissions, () -> known.of(patient))).extracting(Known::field).as("admissions read no medications").doesNotContain("medications");
  }
}
