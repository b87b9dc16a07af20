package org.handrail.path.attendance.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RollCallFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class NotesTests {
  private static final SigningMethod TYPED = new SigningMethod.TypedName("Dana Whitfield");

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;
  @Autowired SaveGroupNote saveGroup;
  @Autowired SaveNote saveNote;
  @Autowired SignNote signNote;
  @Autowired AmendNote amendNote;
  @Autowired Notes notes;
  @Autowired CareTeam careTeam;
  @Autowired MockMvc mvc;

  private RollCallFixtures.Evening evening;
  private PatientId caleb;
  private PatientId ren;

  @BeforeEach
  void aRecordedEvening() {
    evening = new RollCallFixtures(context, house).evening(3);
    caleb = evening.people().get(0);
    ren = evening.people().get(1);
    for (PatientId one : evening.people()) {
      dana(() -> record.record(evening.session(), one, 0, new Presence.Here(null), ""));
    }
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private <T> T dana(Supplier<T> work) {
    return house.as(evening.clinic().dana(), work);
  }

  private Outcome<SaveNote.Saved> write(PatientId patient, int version, String line) {
    return dana(() -> saveNote.save(evening.session(), patient, version, Note.Draft.of(line)));
  }

  private Outcome<NoteId> sign(PatientId patient, int version) {
    return dana(() -> signNote.sign(evening.session(), patient, version, TYPED));
  }

  @Test
  void a_signed_note_holds_the_group_the_minutes_and_this_person_alone() {
    dana(() -> saveGroup.save(evening.session(), 0, "Members mapped their hardest hours.")).orElseThrow();
    write(caleb, 0, "Named the drive home as his hardest hour.").orElseThrow();
    sign(caleb, 1).orElseThrow();
    Note note = dana(() -> notes.signed(caleb)).getFirst();
    assertThat(note.signed()).isNotNull();
    assertThat(Objects.requireNonNull(note.signed()).text())
        .contains("Members mapped", "drive home", "Caleb Marsh", " minutes, here")
        .doesNotContain("Ren", "Okafor", "Tasha");
  }

  @Test
  void a_draft_with_another_members_name_is_saved_and_told_but_not_signed() {
    var saved = write(caleb, 0, "Gave feedback to Ren twice.").orElseThrow();
    assertThat(saved.names()).containsExactly("Ren");
    assertThat(sign(caleb, 1).refusals().getFirst().message()).contains("Ren");
    assertThat(Objects.requireNonNull(dana(() -> notes.of(evening.session())).get(caleb)).line()).isEqualTo("Gave feedback to Ren twice.");
    dana(() -> saveNote.save(evening.session(), caleb, 1, new Note.Draft("Gave feedback to Ren twice.", NoteFormats.FREE, List.of(), "Ren is also his brother's name", "")))
        .orElseThrow();
    sign(caleb, 2).orElseThrow();
  }

  @Test
  void a_name_in_the_groups_text_stops_every_note() {
    dana(() -> saveGroup.save(evening.session(), 0, "Role play led by Tasha.")).orElseThrow();
    write(caleb, 0, "Calm and engaged.").orElseThrow();
    assertThat(sign(caleb, 1).refusals().getFirst().message()).contains("Tasha");
  }

  @Test
  void a_signed_note_is_amended_and_never_edited_not_even_by_the_owner_of_the_tables() throws SQLException {
    write(caleb, 0, "Calm and engaged.").orElseThrow();
    NoteId id = sign(caleb, 1).orElseThrow();
    assertThat(write(caleb, 2, "Something else").isDone()).isFalse();
    assertThat(sign(caleb, 2).isDone()).isFalse();
    dana(() -> amendNote.amend(id, "He also asked for a Friday slot.", TYPED)).orElseThrow();
    Note note = dana(() -> notes.find(id)).orElseThrow();
    assertThat(note.amendments()).extracting(Note.Amendment::text).containsExactly("He also asked for a Friday slot.");
    assertThat(Objects.requireNonNull(note.signed()).text()).contains("Calm and engaged.").doesNotContain("Friday");
    try (var owner = TestDatabase.asOwner();
        var statement = owner.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("update session_note set line = 'x' where id = '" + id + "'"))
          .hasMessageContaining("never changes");
      assertThatThrownBy(() -> statement.executeUpdate("delete from session_note where id = '" + id + "'"))
          .hasMessageContaining("never changes");
    }
  }

  @Test
  void two_people_writing_one_note_the_second_keeps_their_words() {
    write(caleb, 0, "First words").orElseThrow();
    assertThat(write(caleb, 0, "Second words").refusals().getFirst().message()).contains("still here");
    assertThat(Objects.requireNonNull(dana(() -> notes.of(evening.session())).get(caleb)).line()).isEqualTo("First words");
  }

  @Test
  void an_expired_licence_signs_nothing() {
    Actor expired =
        house.staff(evening.clinic().organization(), "Pia", "Lind", LocalDate.of(2020, 1, 1), Role.COUNSELOR);
    dana(
        () -> {
          careTeam.join(caleb, expired.staffId(), CareTeam.Part.MEMBER);
          return true;
        });
    write(caleb, 0, "Calm.").orElseThrow();
    var outcome = house.as(expired, () -> signNote.sign(evening.session(), caleb, 1, new SigningMethod.TypedName("Pia Lind")));
    assertThat(outcome.isDone()).isFalse();
    assertThat(dana(() -> notes.signed(caleb))).isEmpty();
  }

  @Test
  void a_note_signed_long_after_is_marked_as_late() {
    write(caleb, 0, "Calm.").orElseThrow();
    clock.advance(Duration.ofDays(20));
    sign(caleb, 1).orElseThrow();
    assertThat(Objects.requireNonNull(dana(() -> notes.signed(caleb)).getFirst().signed()).lateEntry()).isTrue();
  }

  @Test
  void someone_who_was_away_gets_no_note() {
    var away = evening.people().get(2);
    dana(() -> record.record(evening.session(), away, 1, new Presence.Away(null), ""));
    assertThat(write(away, 0, "Was there?").isDone()).isFalse();
  }

  @Test
  void the_screens_save_sign_and_show_in_the_chart() throws Exception {
    var dana = evening.clinic().dana();
    String base = "/sessions/" + evening.session();
    mvc.perform(
            post(base + "/notes")
                .param("group", "Members mapped their hardest hours.")
                .param("group-version", "0")
                .param("line-" + caleb, "Named the drive home.")
                .param("version-" + caleb, "0")
                .param("then", "sign")
                .with(house.signedIn(dana)))
        .andExpect(redirectedUrl(base + "/notes/sign"));
    mvc.perform(get(base + "/notes/sign").with(house.signedIn(dana)))
        .andExpect(content().string(containsString("Named the drive home.")))
        .andExpect(content().string(not(containsString("I have read this note for Ren"))));
    mvc.perform(
            post(base + "/notes/sign")
                .param("note", caleb + ":1")
                .param("signature", "Dana Whitfield")
                .with(house.signedIn(dana)))
        .andExpect(redirectedUrl(base + "/notes"));
    NoteId id = dana(() -> notes.signed(caleb)).getFirst().id();
    mvc.perform(get("/patients/" + caleb + "/notes/" + id).with(house.signedIn(dana)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Named the drive home.")));
    mvc.perform(get("/patients/" + ren + "/notes/" + id).with(house.signedIn(dana))).andExpect(status().isNotFound());
    mvc.perform(post(base + "/notes/draft").param("line-" + ren, "Calm.").param("version-" + ren, "0").with(house.signedIn(dana)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Ready to sign")));
  }

  @Test
  void a_director_reads_no_notes() throws Exception {
    var director = house.staff(evening.clinic().organization(), Role.DIRECTOR);
    mvc.perform(get("/sessions/" + evening.session() + "/notes").with(house.signedIn(director)))
        .andExpect(status().isForbidden());
  }
}
