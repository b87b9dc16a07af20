package org.handrail.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TemplateTests {
  /** Beginnings of words that would tell a bystander what kind of place writes. */
  private static final List<String> TELLING =
      List.of("treat", "therap", "counsel", "recover", "addict", "alcohol", "drug", "substance", "opioid", "relapse",
          "sober", "rehab", "detox", "clinic", "patient", "client", "program", "group", "session", "outpatient", "iop",
          "php", "medic", "doctor", "nurse", "health", "mental", "psych", "diagnos", "withdraw", "crav", "naloxone",
          "plan", "care", "court", "probation", "test", "hospital", "intake", "assess", "admi");

  private final Templates templates = new Templates(new JsonMapper());

  @Test
  void no_template_holds_a_word_about_treatment() {
    for (Template template : templates.all()) {
      assertThat(telling(template.subject() + " " + template.body())).as(template.id()).isEmpty();
    }
  }

  @Test
  void the_word_check_finds_what_it_looks_for() {
    assertThat(telling("Your counseling Session tonight")).containsExactlyInAnyOrder("counseling", "session");
  }

  /** "Administrator" is the one word that begins like a telling one and says nothing. */
  private static Set<String> telling(String text) {
    return Pattern.compile("[^\\p{L}]+")
        .splitAsStream(text.replaceAll("\\{[a-zA-Z]+}", " ").toLowerCase(Locale.ROOT))
        .filter(word -> !word.equals("administrator"))
        .filter(word -> TELLING.stream().anyMatch(word::startsWith))
        .collect(Collectors.toSet());
  }

  @Test
  void a_version_is_there_once() {
    assertThat(templates.all().stream().map(t -> t.id() + " " + t.version())).doesNotHaveDuplicates();
  }

  @Test
  void a_missing_value_is_a_bug_of_the_caller() {
    assertThatThrownBy(() -> templates.newest("code").body(Map.of("minutes", "10")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("code");
    assertThatThrownBy(() -> templates.newest("bingo")).hasMessageContaining("No message template bingo");
  }

  @Test
  void a_value_starts_no_new_header_and_is_no_pattern() {
    var template = new Template("t", 1, "T", false, "Hello {name}", "{name} $1");
    assertThat(template.subject(Map.of("name", "Sam\r\nBcc: all@example.org"))).isEqualTo("Hello Sam Bcc: all@example.org");
    assertThat(template.body(Map.of("name", "$0 {name}"))).isEqualTo("$0 {name} $1");
    assertThat(template.places()).containsExactly("name");
  }
}
