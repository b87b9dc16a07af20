package org.handrail.face.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.path.inquiry.ReferralPacket.Answer;
import org.handrail.path.inquiry.ReferralPacket.ObservationKind;
import org.handrail.path.medical.Coding;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Observation: scores of instruments we know, other surveys, drug tests, vital signs, laboratory. */
final class ObservationReader {

  private ObservationReader() {}

  /** Null when it was withdrawn or never made. */
  static org.handrail.path.inquiry.ReferralPacket.@Nullable Observation read(Entry entry, Observation o) {
    String status = o.hasStatus() ? o.getStatus().toCode() : "unknown";
    if (status.equals("entered-in-error") || status.equals("cancelled")) return null;
    var codings = Words.codings(o.getCode());
    Coding code = codings.stream().filter(c -> c.system().equals(Coding.LOINC)).findFirst().orElse(codings.isEmpty() ? null : codings.getFirst());
    Optional<KnownInstrument> instrument = code == null || !code.system().equals(Coding.LOINC) ? Optional.empty() : KnownInstrument.ofTotal(code.code());
    BigDecimal number = number(o.getValue());
    boolean score = instrument.isPresent() && number != null;
    String title = Words.of(o.getCode());
    return new org.handrail.path.inquiry.ReferralPacket.Observation(
        Words.externalId(entry, o, o.getIdentifier()),
        score ? ObservationKind.SCORE : kind(o, title),
        code,
        instrument.map(KnownInstrument::title).orElse(title == null ? "Observation without a name" : title),
        score ? instrument.get().id() : null,
        number,
        value(o),
        Words.first(Words.date(o.getEffective()), Words.date(o.getIssuedElement())),
        components(o),
        false,
        status.equals("preliminary") ? "Preliminary, the sender had not confirmed it." : null);
  }

  private static ObservationKind kind(Observation o, @Nullable String title) {
    if (title != null && title.toLowerCase(java.util.Locale.ROOT).contains("drugs of abuse")) return ObservationKind.DRUG_TEST;
    for (var category : o.getCategory()) {
      String code = Words.code(category);
      if (code == null) continue;
      switch (code) {
        case "survey", "sdoh", "functional-status", "cognitive-status" -> {
          return ObservationKind.SURVEY;
        }
        case "vital-signs" -> {
          return ObservationKind.VITAL;
        }
        case "laboratory" -> {
          return ObservationKind.LABORATORY;
        }
        default -> {
          // look at the next category
        }
      }
    }
    return ObservationKind.OTHER;
  }

  private static List<Answer> components(Observation o) {
    var answers = new ArrayList<Answer>();
    for (var c : o.getComponent()) {
      String question = Words.of(c.getCode());
      String answer = words(c.getValue());
      if (question != null && answer != null) answers.add(new Answer(Words.code(c.getCode()), question, answer, null));
    }
    return answers;
  }

  private static String value(Observation o) {
    String words = words(o.getValue());
    if (words != null) return words;
    var parts = o.getComponent().stream()
        .map(c -> words(c.getValue()))
        .filter(java.util.Objects::nonNull)
        .toList();
    if (o.hasCode() && "85354-9".equals(Words.code(o.getCode()))) return String.join(" / ", parts);
    if (!parts.isEmpty()) return parts.size() + " answers";
    return o.hasDataAbsentReason() ? "Not known" : "No value";
  }

  /** The value when it is a number. */
  static @Nullable BigDecimal number(@Nullable Type value) {
    return switch (value) {
      case Quantity q -> q.getValue();
      case IntegerType i -> i.getValue() == null ? null : BigDecimal.valueOf(i.getValue());
      case org.hl7.fhir.r4.model.DecimalType d -> d.getValue();
      case null, default -> null;
    };
  }

  /** The value for people, with its unit. */
  static @Nullable String words(@Nullable Type value) {
    return switch (value) {
      case Quantity q when q.getValue() != null -> plain(q.getValue()) + unit(q);
      case CodeableConcept c -> Words.of(c);
      case org.hl7.fhir.r4.model.Coding c -> Words.text(c.getDisplay()) == null ? Words.text(c.getCode()) : Words.text(c.getDisplay());
      case StringType s -> Words.text(s.getValue());
      case BooleanType b -> b.booleanValue() ? "Yes" : "No";
      case IntegerType i when i.getValue() != null -> i.getValue().toString();
      case org.hl7.fhir.r4.model.DecimalType d when d.getValue() != null -> plain(d.getValue());
      case org.hl7.fhir.r4.model.BaseDateTimeType d -> {
        var date = Words.date(d);
        yield date == null ? null : date.words();
      }
      case null, default -> null;
    };
  }

  /** Synthesized and measured values come with twelve digits; two after the point say all a clinician reads. */
  private static String plain(BigDecimal n) {
    BigDecimal short2 = n.scale() > 2 ? n.setScale(2, java.math.RoundingMode.HALF_UP) : n;
    return short2.signum() == 0 ? "0" : short2.stripTrailingZeros().toPlainString();
  }

  /** Units in braces are annotations ({score}), not units. */
  private static String unit(Quantity q) {
    String unit = Words.text(q.getUnit()) == null ? Words.text(q.getCode()) : Words.text(q.getUnit());
    return unit == null || unit.startsWith("{") ? "" : " " + unit;
  }
}
