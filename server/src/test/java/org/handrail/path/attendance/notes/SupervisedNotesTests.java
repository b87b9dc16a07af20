package org.handrail.path.attendance.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RollCallFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Second signatures, one editor at a time, copied words, and a roll call that changes after signing. */
@HandrailTest
class SupervisedNotesTests {
  private static final SigningMethod TYPED = new SigningMethod.TypedName("Dana Whitfield");

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;
  @Autowired SaveNote saveNote;
  @Autowired SignNote signNote;
  @Autowired CoSignNote coSign;
  @Autowired CoSignQueue queue;
  @Autowired TakeBackNote takeBack;
  @Autowired TakeOverNotes takeOver;
  @Autowired SuperviseNotes supervise;
  @Autowired AttendanceSince since;
  @Autowired Notes notes;
  @Autowired CareTeam careTeam;
  @Autowired Worklist worklist;
  @Autowired MockMvc mvc;

  private RollCallFixtures.Evening evening;
  private PatientId caleb;
  private PatientId ren;
  private Actor priya;

  @BeforeEach
  void aRecordedEvening() {
    evening = new RollCallFixtures(context, house).evening(3);
    caleb = evening.people().get(0);
    ren = evening.people().get(1);
    priya = house.staff(evening.clinic().organization(), Role.SUPERVISOR);
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

  private void supervised() {
    house.as(priya, () -> supervise.supervise(evening.clinic().dana().staffId(), true)).orElseThrow();
  }

  private UUID submission(NoteId id) {
    return Objects.requireNonNull(dana(() -> notes.find(id)).orElseThrow().submission()).id();
  }

  private Outcome<NoteId> decide(Actor by, NoteId id, CoSignNote.Decision decision) {
    UUID read = submission(id);
    return house.as(by, () -> coSign.decide(id, read, decision));
  }

  private CoSignNote.Decision.Sign signed(Actor by) {
    return new CoSignNote.Decision.Sign(new SigningMethod.TypedName(by.name()));
  }

  @Test
  void a_supervised_authors_note_is_signed_once_the_supervisor_signed_it_too() {
    supervised();
    write(caleb, 0, "Named the drive home as the hardest hour.").orElseThrow();
    NoteId id = sign(caleb, 1).orElseThrow();
    assertThat(dana(() -> notes.signed(caleb))).isEmpty();
    assertThat(write(caleb, 1, "Something else").isDone()).as("nobody changes what waits").isFalse();
    assertThat(house.as(priya, queue::mine)).extracting(Note::id).containsExactly(id);
    assertThat(decide(evening.clinic().dana(), id, signed(evening.clinic().dana())).isDone()).as("never one's own").isFalse();
    decide(priya, id, signed(priya)).orElseThrow();
    Note.Signed signed = Objects.requireNonNull(dana(() -> notes.signed(caleb)).getFirst().signed());
    assertThat(signed.by()).isEqualTo(evening.clinic().dana().staffId());
    assertThat(Objects.requireNonNull(signed.cosigned()).by()).isEqualTo(priya.staffId());
    assertThat(house.as(priya, queue::mine)).isEmpty();
  }

  @Test
  void a_returned_note_says_why_and_what_was_signed_first_is_kept() throws SQLException {
    supervised();
    write(caleb, 0, "Named the drive home as the hardest hour.").orElseThrow();
    NoteId id = sign(caleb, 1).orElseThrow();
    assertThat(decide(priya, id, new CoSignNote.Decision.Return(" ")).isDone()).isFalse();
    UUID first = submission(id);
    decide(priya, id, new CoSignNote.Decision.Return("Say what he will do about it.")).orElseThrow();
    assertThat(dana(() -> notes.find(id)).orElseThrow().returned()).isEqualTo("Say what he will do about it.");
    write(caleb, 1, "Named the drive home as the hardest hour; takes the bus from Monday.").orElseThrow();
    sign(caleb, 2).orElseThrow();
    assertThat(house.as(priya, () -> coSign.decide(id, first, signed(priya))).isDone()).as("read an older one").isFalse();
    decide(priya, id, signed(priya)).orElseThrow();
    assertThat(Objects.requireNonNull(dana(() -> notes.signed(caleb)).getFirst().signed()).text()).contains("takes the bus");
    try (var owner = TestDatabase.asOwner();
        var statement = owner.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("update note_submission set text = 'x' where id = '" + first + "'"))
          .hasMessageContaining("never changes");
    }
  }

  @Test
  void the_author_takes_a_note_back_while_it_waits() {
    supervised();
    write(caleb, 0, "Named the drive home as the hardest hour.").orElseThrow();
    NoteId id = sign(caleb, 1).orElseThrow();
    assertThat(house.as(priya, () -> takeBack.takeBack(id)).isDone()).isFalse();
    dana(() -> takeBack.takeBack(id)).orElseThrow();
    write(caleb, 1, "Another thought came later.").orElseThrow();
    assertThat(house.as(priya, queue::mine)).isEmpty();
  }

  @Test
  void only_one_person_writes_and_the_hand_over_is_seen() {
    Actor pia = house.staff(evening.clinic().organization(), Role.COUNSELOR);
    dana(() -> {
      careTeam.join(caleb, pia.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    write(caleb, 0, "First words.").orElseThrow();
    Supplier<Outcome<SaveNote.Saved>> pias =
        () -> saveNote.save(evening.session(), caleb, 1, Note.Draft.of("Second words."));
    assertThat(house.as(pia, pias).refusals().getFirst().message()).contains("colleague is writing").contains("still here");
    house.as(pia, () -> {
      takeOver.takeOver(evening.session());
      return true;
    });
    house.as(pia, pias).orElseThrow();
    assertThat(write(caleb, 2, "Third words.").isDone()).isFalse();
    clock.advance(NotePens.RESTED.plus(Duration.ofMinutes(1)));
    write(caleb, 2, "Third words.").orElseThrow();
  }

  @Test
  void copied_words_stop_signing_until_they_are_changed_or_explained() {
    String words = "Named two situations from the week that were hard and what helped.";
    write(caleb, 0, words).orElseThrow();
    write(ren, 0, words).orElseThrow();
    assertThat(sign(caleb, 1).refusals().getFirst().message()).contains("100 %");
    dana(() -> saveNote.save(
            evening.session(), caleb, 1, new Note.Draft(words, NoteFormats.FREE, List.of(), "", "Both worked as a pair on this")))
        .orElseThrow();
    sign(caleb, 2).orElseThrow();
  }

  @Test
  void a_heading_without_words_is_not_signed() {
    dana(() -> saveNote.save(
            evening.session(), caleb, 0, new Note.Draft("Data: calm\nAssessment:\nPlan: walk", "DAP", List.of(), "", "")))
        .orElseThrow();
    assertThat(sign(caleb, 1).refusals().getFirst().message()).contains("Assessment");
  }

  @Test
  void a_roll_call_changed_after_signing_is_flagged_and_given_to_the_author() {
    write(caleb, 0, "Named the drive home as the hardest hour.").orElseThrow();
    NoteId id = sign(caleb, 1).orElseThrow();
    clock.advance(Duration.ofMinutes(1));
    dana(() -> record.record(evening.session(), caleb, 1, new Presence.Away(null), ""));
    Note note = dana(() -> notes.find(id)).orElseThrow();
    assertThat(dana(() -> since.of(note)).orElseThrow().says()).contains("now").contains("signed with");
    assertThat(dana(() -> worklist.openFor(evening.clinic().dana())))
        .anySatisfy(task -> assertThat(task.title()).isEqualTo("Attendance changed after the note was signed"));
  }

  @Test
  void the_screens_of_the_second_signature_and_the_print_answer() throws Exception {
    mvc.perform(post("/co-sign/supervision").param("staff", evening.clinic().dana().staffId().toString()).with(house.signedIn(priya)))
        .andExpect(redirectedUrl("/co-sign"));
    write(caleb, 0, "Named the drive home as the hardest hour.").orElseThrow();
    NoteId id = sign(caleb, 1).orElseThrow();
    mvc.perform(get("/sessions/" + evening.session() + "/notes").with(house.signedIn(evening.clinic().dana())))
        .andExpect(content().string(containsString("waits for the second signature")))
        .andExpect(content().string(containsString("/take-back")));
    mvc.perform(get("/co-sign").with(house.signedIn(priya))).andExpect(content().string(containsString("drive home")));
    mvc.perform(post("/co-sign/" + id + "/return").param("read", submission(id).toString()).with(house.signedIn(priya)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("what is to be changed")));
    mvc.perform(post("/co-sign").param("note", id + ":" + submission(id)).param("signature", priya.name()).with(house.signedIn(priya)))
        .andExpect(redirectedUrl("/co-sign"));
    mvc.perform(get("/patients/" + caleb + "/notes/" + id).with(house.signedIn(priya)))
        .andExpect(content().string(containsString("co-signed by")));
    mvc.perform(get("/patients/" + caleb + "/notes/" + id + "/pdf").with(house.signedIn(priya)))
        .andExpect(content().contentType("application/pdf"));
    mvc.perform(post("/note-phrases").param("short", ";Breath").param("text", "Breathed with the group.").with(house.signedIn(evening.clinic().dana())))
        .andExpect(redirectedUrl("/note-phrases"));
    mvc.perform(get("/note-phrases").with(house.signedIn(evening.clinic().dana()))).andExpect(content().string(containsString(";breath")));
    mvc.perform(get("/note-phrases").with(house.signedIn(priya))).andExpect(status().isForbidden());
  }
}
