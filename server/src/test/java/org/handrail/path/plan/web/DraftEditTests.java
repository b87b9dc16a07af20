package org.handrail.path.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.plan.DiagnosisLink;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.PlanFixtures;
import org.handrail.path.plan.Problem;
import org.junit.jupiter.api.Test;

class DraftEditTests {
  private final PlanContent content = PlanFixtures.content(StaffId.next());

  private static PlanContent read(Form form) {
    return new DraftForm(form, id -> "F10.20").read();
  }

  @Test
  void what_the_form_shows_is_read_back_the_same() {
    var problem = content.problems().getFirst();
    var linked =
        new PlanContent(
            java.util.List.of(
                new Problem(problem.id(), problem.dimension(), problem.statement(),
                    new DiagnosisLink(UUID.randomUUID(), "F10.20"), problem.goals())),
            content.services());
    assertThat(read(DraftForm.of(linked))).isEqualTo(linked);
  }

  @Test
  void a_part_can_be_added_everywhere_and_taken_out_again() {
    assertThat(DraftEdit.apply(content, "add:problem").content().problems()).hasSize(2);
    assertThat(DraftEdit.apply(content, "add:problem").anchor()).isEqualTo("p1");
    assertThat(DraftEdit.apply(content, "add:p0").content().goals()).hasSize(2);
    assertThat(DraftEdit.apply(content, "add:p0").anchor()).isEqualTo("p0.g1");
    assertThat(DraftEdit.apply(content, "add:p0.g0").content().objectives()).hasSize(2);
    assertThat(DraftEdit.apply(content, "add:service").content().services()).hasSize(3);
    assertThat(DraftEdit.apply(content, "remove:p0.g0.o0").content().objectives()).isEmpty();
    assertThat(DraftEdit.apply(content, "remove:p0.g0").content().goals()).isEmpty();
    assertThat(DraftEdit.apply(content, "remove:p0").content().problems()).isEmpty();
    assertThat(DraftEdit.apply(content, "remove:s1").content().services()).hasSize(1);
  }

  @Test
  void a_service_forgets_a_goal_that_was_taken_out() {
    assertThat(content.services().getFirst().goals()).isNotEmpty();
    assertThat(DraftEdit.apply(content, "remove:p0.g0").content().services().getFirst().goals()).isEmpty();
  }

  @Test
  void an_unknown_or_impossible_command_changes_nothing() {
    for (String command : new String[] {"", "save", "remove:p9", "add:p0.g9", "remove:p0.g0.o9", "remove:s99", "add:p0;drop", "remove:problem"}) {
      assertThat(DraftEdit.apply(content, command).content()).as(command).isEqualTo(content);
    }
  }

  @Test
  void a_new_service_is_of_a_kind_the_plan_does_not_have_yet() {
    var kinds = new ArrayList<>();
    PlanContent growing = PlanContent.EMPTY;
    for (int n = 0; n < 6; n++) {
      growing = DraftEdit.apply(growing, "add:service").content();
      kinds.add(growing.services().getLast().kind());
    }
    assertThat(kinds).doesNotHaveDuplicates();
  }

  @Test
  void what_is_no_date_and_no_number_is_refused_at_its_field() {
    Map<String, Object> values = new HashMap<>();
    DraftForm.of(content).values().forEach(values::put);
    values.put("p0.g0.o0.target", "soon");
    values.put("s0.minutes", "three hours");
    values.put("s1.times", "100");
    var read = new DraftForm(Form.of(values), id -> null);
    read.read();
    assertThat(read.refusals()).extracting("field").containsExactly("p0.g0.o0.target", "s0.minutes", "s1.times");
  }

  @Test
  void ids_sent_twice_or_broken_never_mix_two_parts() {
    Map<String, Object> values = new HashMap<>();
    DraftForm.of(content).values().forEach(values::put);
    values.put("s1.id", String.valueOf(content.services().getFirst().id()));
    values.put("p0.id", "not-an-id");
    var read = read(Form.of(values));
    assertThat(read.services().get(0).id()).isNotEqualTo(read.services().get(1).id());
    assertThat(read.problems().getFirst().id()).isNotNull();
  }

  @Test
  void a_diagnosis_of_somebody_else_is_no_link() {
    Map<String, Object> values = new HashMap<>();
    DraftForm.of(content).values().forEach(values::put);
    values.put("p0.diagnosis", UUID.randomUUID().toString());
    assertThat(new DraftForm(Form.of(values), id -> null).read().problems().getFirst().diagnosis()).isNull();
  }
}
