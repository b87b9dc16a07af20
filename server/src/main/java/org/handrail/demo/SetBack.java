package org.handrail.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.plan.KeepRecoveryPlan;
import org.handrail.path.plan.RecordLapse;
import org.handrail.path.plan.RecoveryPlan;
import org.handrail.path.plan.RecoveryPlanKind;
import org.handrail.path.plan.SaveRecoveryPart;
import org.springframework.stereotype.Component;

/** Lapses, and the plan against them that most write with their counselor. */
@Component
class SetBack {
  private static final int LAPSE = 30;
  private static final int PLAN = 60;
  private static final List<String> WORDS = List.of(
      "Two beers after the game, told us the next morning.", "Used once on payday, called a friend the same night.",
      "A weekend with old company.", "Took a pill at work, is ashamed of it.");
  private static final Map<String, String> PARTS = Map.of(
      "reasons", "I want mornings I can remember.", "drift", "I stop answering calls.", "coping", "Walk to the river, then call.",
      "craving", "Wait twenty minutes, drink water, call.", "support", "Somebody from the Thursday meeting",
      "slip", "Call my counselor the same day; naloxone is in the kitchen.");

  private final RecordLapse lapse;
  private final SaveRecoveryPart savePart;
  private final KeepRecoveryPlan keep;

  SetBack(RecordLapse lapse, SaveRecoveryPart savePart, KeepRecoveryPlan keep) {
    this.lapse = lapse;
    this.savePart = savePart;
    this.keep = keep;
  }

  /** @param on does something on a day if they are still in care then */
  void schedule(Journey journey, Life life, Treatment treatment, BiConsumer<LocalDate, Consumer<PatientId>> on) {
    Random luck = Luck.of(life.caller().phone(), "set back");
    Cast counselor = treatment.line().counselor();
    LocalDate day = Luck.day(luck, treatment.from(), 8, 40);
    String words = WORDS.get(luck.nextInt(WORDS.size()));
    if (luck.nextInt(100) < LAPSE) {
      on.accept(day, patient -> Acting.run(journey.actor(counselor), () -> lapse.record(patient, day.minusDays(1), "", words, false).orElseThrow()));
    }
    if (luck.nextInt(100) < PLAN) {
      on.accept(Luck.day(luck, treatment.from(), 14, 28), patient -> Acting.run(journey.actor(counselor), () -> write(patient)));
    }
  }

  private void write(PatientId patient) {
    PARTS.forEach((section, words) -> {
      var saved = savePart.save(patient, RecoveryPlanKind.RELAPSE, section, 0, List.of(new RecoveryPlan.Line(words, "")));
      if (!(saved instanceof SaveRecoveryPart.Result.Saved)) {
        throw new IllegalStateException("Not saved: " + saved);
      }
    });
    keep.keep(patient, RecoveryPlanKind.RELAPSE).orElseThrow();
  }
}
