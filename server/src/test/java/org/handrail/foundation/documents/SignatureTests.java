package org.handrail.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class SignatureTests {
  private static final String MEANING = "I was part of making this plan and I agree to try it.";
  private static final String TEXT = "Goal 1\n“Pick up Maya every day.”";
  private static final SigningMethod TYPED = new SigningMethod.TypedName("Dana Whitfield");

  @Autowired House house;
  @Autowired Signatures signatures;
  @Autowired RelatedPeople related;

  OrganizationId organization;
  Actor dana;
  SignedSubject plan;

  @BeforeEach
  void anOrganization() {
    organization = house.newOrganization();
    dana = house.staff(organization, Role.COUNSELOR);
    plan = new SignedSubject("plan", Ids.next());
  }

  Outcome<SignatureId> sign(Actor actor, Signer signer, String text, SigningMethod method) {
    return house.as(actor, () -> signatures.sign(signer, MEANING, plan, text, method));
  }

  Signature only() {
    return Tenant.in(organization, () -> signatures.of(plan)).getFirst();
  }

  @Test
  void a_clinician_signs_with_the_credential_that_allowed_it() {
    assertThat(sign(dana, new Signer.Clinician(dana.staffId()), TEXT, TYPED).isDone()).isTrue();
    assertThat(only().name()).isEqualTo("Dana Whitfield, LCSW");
    assertThat(only().credential()).startsWith("LCSW L-");
    assertThat(only().content()).isEqualTo(TEXT);
    assertThat(only().intact()).isTrue();
  }

  @Test
  void an_expired_license_signs_nothing() {
    Actor late = house.staff(organization, "Omar", "Field", LocalDate.of(2001, 1, 1), Role.COUNSELOR);
    var refused = sign(late, new Signer.Clinician(late.staffId()), TEXT, TYPED);
    assertThat(refused.refusals()).singleElement().satisfies(r -> {
      assertThat(r.field()).isEqualTo("signature");
      assertThat(r.message()).contains("no credential that is valid today");
    });
    assertThat(Tenant.in(organization, () -> signatures.of(plan))).isEmpty();
    assertThat(sign(late, new Signer.Staff(late.staffId()), TEXT, TYPED).isDone()).as("explaining a form needs none").isTrue();
  }

  @Test
  void nobody_signs_for_a_colleague_or_another_patient() {
    Actor other = house.staff(organization, Role.COUNSELOR);
    assertThatThrownBy(() -> sign(dana, new Signer.Clinician(other.staffId()), TEXT, TYPED))
        .hasMessageContaining("only for themselves");
    Actor sam = house.asPatient(organization, house.patient(organization));
    assertThatThrownBy(() -> sign(sam, new Signer.Patient(house.patient(organization)), TEXT, TYPED))
        .hasMessageContaining("only for themselves");
  }

  @Test
  void a_patient_signing_in_person_has_a_witness_and_at_home_none() {
    var sam = house.patient(organization);
    sign(dana, new Signer.Patient(sam), TEXT, new SigningMethod.Drawn("10,40 20,42 30,38 44,40;50,40 60,44 70,40 90,41"));
    assertThat(only().witness()).isEqualTo(dana.staffId());
    plan = new SignedSubject("plan", Ids.next());
    sign(house.asPatient(organization, sam), new Signer.Patient(sam), TEXT, new SigningMethod.TypedName("Sam Whitehorse"));
    assertThat(only().witness()).isNull();
  }

  @Test
  void someone_around_the_patient_signs_before_staff() {
    var sam = house.patient(organization);
    var rosa = house.as(dana, () -> related.add(sam, "Rosa Whitehorse", "sister", null, false).orElseThrow());
    sign(dana, new Signer.RelatedPerson(rosa, sam), TEXT, new SigningMethod.TypedName("Rosa W."));
    assertThat(only().name()).isEqualTo("Rosa Whitehorse");
  }

  @Test
  void an_empty_box_a_dot_and_script_are_no_signature() {
    for (String drawn : new String[] {"1,1", "5,5 5,5 6,5 6,5 6,5 6,5 6,5 6,5 6,5", "M0 0<script>", "1,1;;2,2"}) {
      assertThat(sign(dana, new Signer.Staff(dana.staffId()), TEXT, new SigningMethod.Drawn(drawn)).isDone()).as(drawn).isFalse();
    }
    for (String typed : new String[] {"", "x", "  ", "12345", "a".repeat(201)}) {
      assertThat(sign(dana, new Signer.Staff(dana.staffId()), TEXT, new SigningMethod.TypedName(typed)).isDone()).as(typed).isFalse();
    }
  }

  @Test
  void signing_twice_answers_with_the_first_and_other_words_are_refused() {
    var first = sign(dana, new Signer.Clinician(dana.staffId()), TEXT, TYPED).orElseThrow();
    assertThat(sign(dana, new Signer.Clinician(dana.staffId()), TEXT + "  \r\n", TYPED).orElseThrow()).isEqualTo(first);
    assertThat(sign(dana, new Signer.Clinician(dana.staffId()), TEXT + "!", TYPED).isDone()).isFalse();
  }

  @Test
  void two_clicks_at_once_make_one_signature() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<SignatureId> click = () -> sign(dana, new Signer.Clinician(dana.staffId()), TEXT, TYPED).orElseThrow();
      var ids = pool.invokeAll(IntStream.range(0, 6).mapToObj(i -> click).toList());
      for (var id : ids) {
        assertThat(id.get()).isEqualTo(ids.getFirst().get());
      }
    }
    assertThat(Tenant.in(organization, () -> signatures.of(plan))).hasSize(1);
  }

  @Test
  void a_changed_text_is_not_covered() {
    sign(dana, new Signer.Clinician(dana.staffId()), TEXT, TYPED);
    assertThat(only().covers("Goal 1  \r\n“Pick up Maya every day.”\n")).isTrue();
    assertThat(only().covers("Goal 1\n“Pick up Maya most days.”")).isFalse();
  }

  @Test
  void not_even_the_owner_of_the_tables_can_change_or_remove_one() throws SQLException {
    sign(dana, new Signer.Clinician(dana.staffId()), TEXT, TYPED);
    try (var owner = TestDatabase.asOwner(); var change = owner.createStatement()) {
      change.execute("select set_config('handrail.organization', '" + organization.value() + "', false)");
      assertThatThrownBy(() -> change.executeUpdate("update signature set meaning = 'x' where id = '" + only().id() + "'"))
          .hasMessageContaining("never change");
      assertThatThrownBy(() -> change.executeUpdate("delete from signature where id = '" + only().id() + "'"))
          .hasMessageContaining("never change");
    }
  }

  @Test
  void another_organization_sees_none() {
    sign(dana, new Signer.Clinician(dana.staffId()), TEXT, TYPED);
    assertThat(Tenant.in(house.newOrganization(), () -> signatures.of(plan))).isEmpty();
  }
}
