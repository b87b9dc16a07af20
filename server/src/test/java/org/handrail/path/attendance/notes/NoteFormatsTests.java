package org.handrail.path.attendance.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NoteFormatsTests {
  private final NoteFormats formats = new NoteFormats(JsonMapper.builder().build());

  @Test
  void the_layouts_programs_use_are_there() {
    assertThat(formats.all()).extracting(NoteFormats.Format::code).containsExactly("FREE", "DAP", "SOAP", "BIRP");
  }

  @Test
  void a_heading_without_words_is_missing_and_a_skeleton_is_blank() {
    var dap = formats.get("DAP");
    assertThat(formats.blank(dap.skeleton())).isTrue();
    assertThat(dap.missing("Data: spoke of sleep\nAssessment:\nplan: two calls")).containsExactly("Assessment");
    assertThat(dap.missing("Spoke of sleep")).containsExactly("Data", "Assessment", "Plan");
    assertThat(formats.get("FREE").missing("Spoke of sleep")).isEmpty();
  }

  @Test
  void an_unknown_layout_is_free_text() {
    assertThat(formats.get("nonsense").code()).isEqualTo(NoteFormats.FREE);
  }
}
