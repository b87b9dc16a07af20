package org.handrail.path.attendance.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.foundation.people.PersonName;
import org.junit.jupiter.api.Test;

class OthersNamesTests {
  private final OthersNames names = new OthersNames();
  private final List<PersonName> others =
      List.of(
          new PersonName("Caleb", "Marsh", null),
          new PersonName("William", "Stone", "Will"),
          new PersonName("Lucía", "Paredes", null));

  @Test
  void a_given_or_family_name_is_found_in_any_form() {
    assertThat(names.in("She said Caleb's story helped, and so did Paredes.", others, List.of()))
        .containsExactly("Caleb's", "Paredes");
    assertThat(names.in("Lucía listened.", others, List.of())).containsExactly("Lucía");
  }

  @Test
  void an_accent_left_out_hides_no_name() {
    assertThat(names.in("He helped Lucia.", others, List.of())).containsExactly("Lucia");
  }

  @Test
  void a_part_of_a_word_or_a_lower_case_word_is_no_name() {
    assertThat(names.in("She will go to the marshland by the stone wall.", others, List.of())).isEmpty();
  }

  @Test
  void an_ordinary_word_at_the_start_of_a_sentence_is_the_word() {
    assertThat(names.in("Will bring her rota. Will call her sister.", others, List.of())).isEmpty();
    assertThat(names.in("“Will I manage?” she asked.", others, List.of())).isEmpty();
  }

  @Test
  void an_ordinary_word_inside_a_sentence_with_a_capital_is_a_name() {
    assertThat(names.in("She argued with Will about it.", others, List.of())).containsExactly("Will");
  }

  @Test
  void the_patients_own_people_may_be_named() {
    assertThat(names.in("Calls her brother Caleb on Sundays.", others, List.of("Caleb Okafor"))).isEmpty();
  }

  @Test
  void a_name_in_lower_case_is_found_where_the_word_is_no_other_word() {
    assertThat(names.in("caleb laughed, and lucia too; paredes's turn.", others, List.of())).containsExactly("caleb", "lucia", "paredes's");
  }

  @Test
  void an_ordinary_word_followed_by_what_people_do_is_a_name() {
    assertThat(names.in("Will said that evenings are hard.", others, List.of())).containsExactly("Will");
    assertThat(names.in("She nodded. Will laughed.", others, List.of())).containsExactly("Will");
    assertThat(names.in("At the break, will said she could leave.", others, List.of())).containsExactly("will");
    List<PersonName> more = List.of(new PersonName("Grace", "Hope", null), new PersonName("Mark", "Young", null));
    assertThat(names.in("Grace said no. Mark's plan helped him.", more, List.of())).containsExactly("Grace", "Mark's");
  }

  @Test
  void ordinary_words_stay_words() {
    List<PersonName> more = List.of(new PersonName("Grace", "Hope", null), new PersonName("Mark", "Young", null));
    assertThat(names.in("Hope was low. Mark the calendar. He showed grace. A young man's hope.", more, List.of())).isEmpty();
  }
}
