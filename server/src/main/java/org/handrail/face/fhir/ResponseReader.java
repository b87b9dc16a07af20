package org.handrail.face.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.path.inquiry.ReferralPacket.Answer;
import org.handrail.path.inquiry.ReferralPacket.Observation;
import org.handrail.path.inquiry.ReferralPacket.ObservationKind;
import org.handrail.path.medical.Coding;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * QuestionnaireResponse: an instrument answered elsewhere. It counts as one we know only when exactly its items are answered; two published
 * AUDIT-C examples ask another first question, and a changed question is another instrument.
 */
final class ResponseReader {

  private static final Pattern LOINC_AT_END = Pattern.compile("(?:^|/)(\\d{1,7}-\\d)$");

  private record Total(String code, String text, BigDecimal value) {}

  private final List<Answer> answers = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();
  private final List<Total> totals = new ArrayList<>();
  private boolean selfHarm;

  private ResponseReader() {}

  /** Null when it was withdrawn or stopped before the end. */
  static @Nullable Observation read(Entry entry, QuestionnaireResponse r) {
    String status = r.hasStatus() ? r.getStatus().toCode() : "unknown";
    if (status.equals("entered-in-error") || status.equals("stopped")) return null;
    var reader = new ResponseReader();
    r.getItem().forEach(reader::item);
    KnownInstrument instrument = reader.instrument();
    BigDecimal total = instrument == null ? reader.onlyTotal() : reader.totalOf(instrument);
    String title = instrument != null ? instrument.title() : title(r);
    return new Observation(
        r.hasIdentifier() && r.getIdentifier().hasValue() ? Words.externalId(entry, r, List.of(r.getIdentifier())) : Words.externalId(entry, r, List.of()),
        instrument != null && total != null ? ObservationKind.SCORE : ObservationKind.SURVEY,
        instrument == null ? null : new Coding(Coding.LOINC, instrument.total(), instrument.title()),
        title,
        instrument != null && total != null ? instrument.id() : null,
        total,
        total == null ? reader.answers.size() + " answers" : total.stripTrailingZeros().toPlainString(),
        Words.date(r.getAuthoredElement()),
        reader.answers,
        reader.selfHarm,
        reader.caution(r, instrument, total));
  }

  private void item(QuestionnaireResponseItemComponent item) {
    Matcher m = LOINC_AT_END.matcher(item.getLinkId() == null ? "" : item.getLinkId());
    String code = m.find() ? m.group(1) : null;
    for (var answer : item.getAnswer()) {
      String words = ObservationReader.words(answer.getValue());
      if (words == null) continue;
      String question = Words.text(item.getText()) == null ? "Question " + item.getLinkId() : item.getText().strip();
      BigDecimal number = ObservationReader.number(answer.getValue());
      if (number != null && code != null && isTotal(code, question)) {
        totals.add(new Total(code, question, number));
      } else {
        if (code != null) codes.add(code);
        String answerCode = answer.getValue() instanceof org.hl7.fhir.r4.model.Coding c ? c.getCode() : null;
        Integer points = points(code, answerCode);
        answers.add(new Answer(code, question, words, points));
        selfHarm |= KnownInstrument.SELF_HARM_ITEMS.contains(code == null ? "" : code) && (points != null ? points > 0 : saidYes(answer.getValue()));
      }
      answer.getItem().forEach(this::item);
    }
    item.getItem().forEach(this::item);
  }

  /** LA33-6 is "Yes" in LOINC's answer lists. */
  private static boolean saidYes(@Nullable Type value) {
    return switch (value) {
      case org.hl7.fhir.r4.model.Coding c -> "LA33-6".equals(c.getCode());
      case BooleanType b -> b.booleanValue();
      case null, default -> false;
    };
  }

  private static boolean isTotal(String code, String question) {
    return KnownInstrument.ofTotal(code).isPresent() || question.toLowerCase(java.util.Locale.ROOT).contains("total score");
  }

  private static @Nullable Integer points(@Nullable String code, @Nullable String answerCode) {
    if (code == null) return null;
    for (var instrument : KnownInstrument.values()) {
      if (instrument.items().contains(code) && instrument.points(answerCode) != null) return instrument.points(answerCode);
    }
    return null;
  }

  /** The known instrument with the most items whose every item was answered. */
  private @Nullable KnownInstrument instrument() {
    KnownInstrument best = null;
    for (var candidate : KnownInstrument.values()) {
      if (candidate.items().isEmpty() || !codes.containsAll(candidate.items())) continue;
      if (best == null || candidate.items().size() > best.items().size()) best = candidate;
    }
    return best;
  }

  /** The stated total, or the sum of the answers when every answer has points. */
  private @Nullable BigDecimal totalOf(KnownInstrument instrument) {
    for (Total t : totals) {
      if (t.code().equals(instrument.total())) return t.value();
    }
    return sum(instrument);
  }

  private @Nullable BigDecimal sum(KnownInstrument instrument) {
    int sum = 0;
    for (String item : instrument.items()) {
      Integer points = answers.stream().filter(a -> item.equals(a.code())).map(Answer::points).findFirst().orElse(null);
      if (points == null) return null;
      sum += points;
    }
    return BigDecimal.valueOf(sum);
  }

  private @Nullable BigDecimal onlyTotal() {
    return totals.size() == 1 ? totals.getFirst().value() : null;
  }

  private @Nullable String caution(QuestionnaireResponse r, @Nullable KnownInstrument instrument, @Nullable BigDecimal total) {
    if (!"completed".equals(r.hasStatus() ? r.getStatus().toCode() : "") && !"amended".equals(r.hasStatus() ? r.getStatus().toCode() : "")) {
      return "Not completed when it was sent.";
    }
    if (instrument != null) {
      BigDecimal sum = sum(instrument);
      return sum != null && total != null && sum.compareTo(total) != 0
          ? "The answers add up to " + sum.toPlainString() + ", the sender states " + total.toPlainString() + "."
          : null;
    }
    if (!totals.isEmpty()) {
      return "The total is the sender's. Its questions are not exactly those of an instrument we score, so it is not compared with ours.";
    }
    return null;
  }

  private static String title(QuestionnaireResponse r) {
    String canonical = Words.text(r.getQuestionnaire());
    if (canonical == null) return "Questionnaire";
    String tail = canonical.substring(canonical.lastIndexOf('/') + 1);
    int version = tail.indexOf('|');
    return version < 0 ? tail : tail.substring(0, version);
  }
}
