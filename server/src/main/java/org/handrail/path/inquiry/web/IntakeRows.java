package org.handrail.path.inquiry.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.handrail.path.inquiry.ReferralItem;
import org.handrail.path.inquiry.ReferralPacket;
import org.handrail.path.inquiry.ReferralPacket.ObservationKind;
import org.handrail.path.inquiry.web.BoardPage.Tag;
import org.handrail.path.inquiry.web.IntakePage.Group;
import org.handrail.path.inquiry.web.IntakePage.Row;
import org.handrail.path.medical.AddictionMedication;
import org.handrail.path.medical.Coding;
import org.handrail.path.medical.PartialDate;
import org.jspecify.annotations.Nullable;

/** Puts the items of a referral into rows: what matters for treatment here first, what is over folded away. */
final class IntakeRows {

  private static final Pattern SUBSTANCE = Pattern.compile(
      "alcohol|opioid|drug|substance|cocaine|cannabis|marijuana|stimulant|amphetamine|sedative|nicotine|tobacco|inhalant|hallucinogen|overdose|withdrawal");
  private static final Pattern MIND = Pattern.compile(
      "depress|anxi|panic|stress|ptsd|trauma|bipolar|psychosis|schizo|suicid|grief|mood|adhd|attention|insomnia|partner abuse|violence");
  private static final Pattern LIFE = Pattern.compile(
      "employ|labor force|education|school|housing|homeless|social contact|isolation|criminal|refugee|armed forces|medication review|risk activity");

  private static final int SCORES_SHOWN = 2;
  private static final int DOCUMENTS_SHOWN = 5;

  private final Ours ours;
  private final boolean mayWrite;
  private final String base;

  /** @param ours what our record has; {@code base} is the address of the referral */
  IntakeRows(Ours ours, boolean mayWrite, String base) {
    this.ours = ours;
    this.mayWrite = mayWrite;
    this.base = base;
  }

  List<Group> groups(List<ReferralItem> items) {
    return List.of(diagnoses(items), medications(items), allergies(items), scores(items), documents(items), reading(items));
  }

  private Group diagnoses(List<ReferralItem> items) {
    var rows = new ArrayList<Row>();
    var past = new ArrayList<Row>();
    items.stream()
        .filter(i -> i.content() instanceof ReferralPacket.Diagnosis)
        .sorted(Comparator.comparingInt(i -> rank(((ReferralPacket.Diagnosis) i.content()).display())))
        .forEach(i -> {
          var d = (ReferralPacket.Diagnosis) i.content();
          boolean over = "resolved".equals(d.clinicalStatus()) || d.abatement() != null;
          (over ? past : rows).add(diagnosis(i, d, over));
        });
    return new Group("diagnoses", "Diagnoses and findings", "taken over as provisional; a licensed person confirms", "None were sent.", rows, past, ours.diagnoses());
  }

  private static int rank(String display) {
    String d = display.toLowerCase(Locale.ROOT);
    if (LIFE.matcher(d).find()) return 3;
    return SUBSTANCE.matcher(d).find() ? 0 : MIND.matcher(d).find() ? 1 : 2;
  }

  private Row diagnosis(ReferralItem item, ReferralPacket.Diagnosis d, boolean over) {
    var line = new ArrayList<String>();
    if (!d.codes().isEmpty()) line.add(d.codes().getFirst().words());
    if (d.onset() != null) line.add("since " + d.onset().words());
    if (over) line.add(d.abatement() == null ? "resolved" : "until " + d.abatement().words());
    else if (d.clinicalStatus() != null && !d.clinicalStatus().equals("active")) line.add(d.clinicalStatus());
    if (d.verification() != null && !d.verification().equals("confirmed")) line.add(d.verification() + " by the sender");
    Tag tag = rank(d.display()) != 0 ? null
        : d.display().toLowerCase(Locale.ROOT).contains("overdose") ? new Tag("Overdose in the record", "amber") : new Tag("Substance use", "");
    String known = d.codes().stream().map(Coding::code).map(ours::diagnosis).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    return row(item, plain(d.display()), String.join(" · ", line), tag, null, known, d.note(), null);
  }

  /** SNOMED CT adds the kind of concept in brackets; people do not say it. */
  private static String plain(String display) {
    return display.replaceAll("\\s*\\((disorder|finding|situation|procedure|person|morphologic abnormality|substance|organism)\\)$", "");
  }

  private Group medications(List<ReferralItem> items) {
    var rows = new ArrayList<Row>();
    var past = new ArrayList<Row>();
    for (ReferralItem i : items) {
      if (!(i.content() instanceof ReferralPacket.Medication m)) continue;
      boolean over = List.of("stopped", "completed", "cancelled").contains(m.status());
      (over ? past : rows).add(medication(i, m, over));
    }
    return new Group("medications", "Medications", "taken over as reported; confirmed with the person or the pharmacy", "None were sent.", rows, past, ours.medications());
  }

  private Row medication(ReferralItem item, ReferralPacket.Medication m, boolean over) {
    var line = new ArrayList<String>();
    if (m.dosage() != null) line.add(m.dosage());
    if (m.orders() > 1) line.add(m.orders() + " orders");
    if (m.firstDate() != null && m.lastDate() != null) {
      line.add(m.firstDate().equals(m.lastDate()) ? m.lastDate().words() : m.firstDate().words() + " to " + m.lastDate().words());
    }
    line.add(over ? "ended" : m.status());
    Tag tag = AddictionMedication.in(m.display()).map(a -> new Tag(a.meaning(), a.isTreatment() || a == AddictionMedication.NALOXONE ? "good" : "amber")).orElse(null);
    return row(item, m.display(), String.join(" · ", line), tag, null, ours.medication(m), m.note(), null);
  }

  private Group allergies(List<ReferralItem> items) {
    var rows = new ArrayList<Row>();
    for (ReferralItem i : items) {
      if (!(i.content() instanceof ReferralPacket.Allergy a)) continue;
      var line = new ArrayList<String>(a.reactions());
      if ("high".equals(a.criticality())) line.add("high risk");
      if (a.recorded() != null) line.add("recorded " + a.recorded().words());
      rows.add(row(i, plain(a.display()), String.join(" · ", line), null, null, ours.allergy(a), null, null));
    }
    return new Group("allergies", "Allergies", "", "None were sent. Ask the person.", rows, List.of(), ours.allergies());
  }

  private Group scores(List<ReferralItem> items) {
    var rows = new ArrayList<Row>();
    var past = new ArrayList<Row>();
    var shown = new HashMap<String, Integer>();
    for (ReferralItem i : items) {
      if (!(i.content() instanceof ReferralPacket.Observation o) || o.kind() != ObservationKind.SCORE) continue;
      int nth = shown.merge(String.valueOf(o.instrument()), 1, Integer::sum);
      (nth <= SCORES_SHOWN ? rows : past).add(observation(i, o));
    }
    return new Group("scores", "Scores", "shown beside ours, as reported by the sender", "None were sent.", rows, past, "");
  }

  private Row observation(ReferralItem item, ReferralPacket.Observation o) {
    Tag tag = o.selfHarm() ? new Tag("Thoughts of self-harm", "rose") : null;
    return row(item, o.title() + ": " + o.value(), date(o.date()), tag, o.caution(), null, answers(o), null);
  }

  private static @Nullable String answers(ReferralPacket.Observation o) {
    if (o.answers().isEmpty()) return null;
    var text = new StringBuilder();
    for (var a : o.answers()) text.append(a.question()).append(": ").append(a.answer()).append('\n');
    return text.toString().strip();
  }

  private Group documents(List<ReferralItem> items) {
    var rows = new ArrayList<Row>();
    var past = new ArrayList<Row>();
    for (ReferralItem i : items) {
      if (!(i.content() instanceof ReferralPacket.Document d)) continue;
      String type = d.contentType() == null ? "unknown kind" : d.contentType().startsWith("text/plain") ? "text" : d.contentType();
      String line = date(d.date()) + (d.author() == null ? "" : " · " + d.author()) + (d.contentHash() == null ? " · only a link was sent, it is not opened" : " · " + size(d.size()) + ", " + type);
      (rows.size() < DOCUMENTS_SHOWN ? rows : past).add(row(i, d.title(), line, null, null, null, null, d.excerpt()));
    }
    return new Group("documents", "Documents", "newest first", "None were sent.", rows, past, "");
  }

  private static String size(long bytes) {
    return bytes < 1024 ? bytes + " bytes" : bytes < 1024 * 1024 ? (bytes + 512) / 1024 + " KB" : (bytes + 512 * 1024) / (1024 * 1024) + " MB";
  }

  private Group reading(List<ReferralItem> items) {
    var rows = new ArrayList<Row>();
    var past = new ArrayList<Row>();
    for (ReferralItem i : items) {
      if (!(i.content() instanceof ReferralPacket.Observation o) || o.kind() == ObservationKind.SCORE) continue;
      boolean first = o.kind() == ObservationKind.DRUG_TEST || o.kind() == ObservationKind.SURVEY;
      (first ? rows : past).add(observation(i, o));
    }
    return new Group("reading", "Other answers and values", "for reading; kept with the referral", "None were sent.", rows, past, "");
  }

  private static String date(@Nullable PartialDate date) {
    return date == null ? "no date" : date.words();
  }

  private Row row(
      ReferralItem item, String title, String line, @Nullable Tag tag, @Nullable String caution, @Nullable String known, @Nullable String more, @Nullable String excerpt) {
    String state = item.isAccepted() ? "In our record" : item.refusal() != null ? "Not taken over: " + item.refusal() : item.decision() != null ? "Left out" : null;
    String href = item.content() instanceof ReferralPacket.Document d && d.contentHash() != null ? base + "/documents/" + item.id() : null;
    return new Row(
        item.id().toString(), title, line, tag, caution, known, mayWrite && !item.isAccepted() && item.isAcceptable(), state,
        item.isAccepted() ? "ok" : item.refusal() != null ? "needs" : "away", more, excerpt, href);
  }
}
