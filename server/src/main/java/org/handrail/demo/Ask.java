package org.handrail.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.measures.Answer;
import org.handrail.path.measures.Answers;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckInAnswer;
import org.handrail.path.measures.CompleteCheckIn;
import org.handrail.path.measures.CompleteResponse;
import org.handrail.path.measures.EnterResponse;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.Mode;
import org.handrail.path.measures.Question;
import org.handrail.path.measures.ResponseId;
import org.handrail.path.measures.SaveAnswer;
import org.handrail.path.measures.SaveCheckIn;
import org.handrail.path.measures.StartResponse;
import org.springframework.stereotype.Component;

/** Questionnaires and check-ins: by phone or computer where the patient has a sign-in, read out by staff where not. */
@Component
class Ask {
  static final InstrumentId PHQ9 = new InstrumentId("PHQ-9");
  static final InstrumentId GAD7 = new InstrumentId("GAD-7");
  static final InstrumentId BAM_IOP = new InstrumentId("BAM-IOP");
  private static final int SELF_HARM_ITEM = 8;

  private final Instruments instruments;
  private final StartResponse start;
  private final SaveAnswer saveAnswer;
  private final CompleteResponse complete;
  private final EnterResponse enter;
  private final SaveCheckIn saveCheckIn;
  private final CompleteCheckIn completeCheckIn;

  Ask(
      Instruments instruments,
      StartResponse start,
      SaveAnswer saveAnswer,
      CompleteResponse complete,
      EnterResponse enter,
      SaveCheckIn saveCheckIn,
      CompleteCheckIn completeCheckIn) {
    this.instruments = instruments;
    this.start = start;
    this.saveAnswer = saveAnswer;
    this.complete = complete;
    this.enter = enter;
    this.saveCheckIn = saveCheckIn;
    this.completeCheckIn = completeCheckIn;
  }

  /**
   * Answers these questionnaires; nobody says anything about harming themselves.
   *
   * @param heavy 0 for light answers to 2 for heavy ones
   */
  void all(Journey journey, PatientId patient, Cast staff, int heavy, InstrumentId... which) {
    for (InstrumentId id : which) {
      Instrument instrument = instruments.current(id).orElseThrow();
      Answers answers = answers(instrument, journey.random, heavy);
      Actor portal = journey.portals.get(patient);
      if (portal == null) {
        Acting.run(journey.actor(staff), () -> enter.enter(patient, id, answers, Mode.IN_PERSON, Ids.next().toString()).orElseThrow());
      } else {
        Acting.run(portal, () -> inPortal(instrument, answers));
      }
    }
  }

  /** A PHQ-9 in which the ninth question, thoughts of being better off dead, is answered with "several days". */
  void phq9WithDanger(Actor patient) {
    Instrument phq9 = instruments.current(PHQ9).orElseThrow();
    List<Integer> points = List.of(2, 3, 2, 2, 1, 2, 1, 0, 1);
    Answers answers = Answers.NONE;
    for (int i = 0; i < points.size(); i++) {
      answers = with(answers, phq9.scoredQuestions().get(i), points.get(i));
    }
    Answers given = answers;
    Acting.run(patient, () -> inPortal(phq9, given));
  }

  /** Today's check-in of somebody with a sign-in. */
  void checkIn(Actor patient, int craving, CheckIn.Mood mood, String words) {
    Acting.run(patient, () -> {
      saveCheckIn.save(new CheckInAnswer.Craving(craving)).orElseThrow();
      saveCheckIn.save(new CheckInAnswer.Feels(mood)).orElseThrow();
      saveCheckIn.save(new CheckInAnswer.Slept(craving > 5 ? CheckIn.Sleep.LESS_THAN_FIVE : CheckIn.Sleep.SEVEN_OR_MORE)).orElseThrow();
      saveCheckIn.save(new CheckInAnswer.UsedSince(craving > 7 ? CheckIn.Used.CAME_CLOSE : CheckIn.Used.NO)).orElseThrow();
      if (!words.isEmpty()) {
        saveCheckIn.save(new CheckInAnswer.Words(words)).orElseThrow();
      }
      completeCheckIn.complete().orElseThrow();
    });
  }

  private void inPortal(Instrument instrument, Answers answers) {
    ResponseId id = start.start(instrument.id(), Ids.next().toString()).orElseThrow();
    answers.byQuestion().forEach((question, answer) -> saveAnswer.save(id, question, answer).orElseThrow());
    complete.complete(id).orElseThrow();
  }

  private static Answers answers(Instrument instrument, Random random, int heavy) {
    Answers answers = Answers.NONE;
    List<Question> questions = instrument.scoredQuestions();
    for (int i = 0; i < questions.size(); i++) {
      boolean selfHarm = instrument.id().equals(PHQ9) && i == SELF_HARM_ITEM;
      answers = switch (questions.get(i)) {
        case Question.Choice choice -> {
          int highest = Math.min(choice.options().size() - 1, heavy + 1);
          yield answers.with(choice.id(), new Answer.Chosen(choice.options().get(selfHarm ? 0 : random.nextInt(highest + 1)).code()));
        }
        case Question.FreeText _, Question.Measure _, Question.Day _ -> answers;
        case Question.WholeNumber number ->
            answers.with(number.id(), new Answer.Counted(Math.min(number.max(), number.min() + random.nextInt(2 + 2 * heavy))));
      };
    }
    return answers;
  }

  private static Answers with(Answers answers, Question question, int points) {
    return answers.with(question.id(), question.ofOrdinal(BigDecimal.valueOf(points)).orElseThrow());
  }
}
