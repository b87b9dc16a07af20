package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Filled forms of an instrument that together touch everything its definition says: each answer of each question, both
 * sides of each band and threshold, each member of each pattern, each condition under which a question or score counts.
 * An answer is its place among the printed ones (a whole number is itself), so that a form means the same whatever the
 * definition makes of it.
 */
final class CoveringForms {
  private final Instrument instrument;
  private final Set<Map<String, Integer>> forms = new LinkedHashSet<>();

  private CoveringForms(Instrument instrument) {
    this.instrument = instrument;
  }

  static Set<Map<String, Integer>> of(Instrument instrument) {
    var covering = new CoveringForms(instrument);
    for (Map<String, Integer> base : covering.bases()) {
      covering.eachAnswer(base);
    }
    for (ScoreRule rule : instrument.rules()) {
      covering.edges(rule);
      if (rule.formula() instanceof Formula.Criteria(var groups)) {
        covering.patterns(rule, groups);
      }
    }
    covering.gaps();
    return covering.forms;
  }

  /** Lowest answers throughout, and once for each condition under which a score counts or a question is asked. */
  private List<Map<String, Integer>> bases() {
    Map<String, Integer> low = all(false);
    List<Map<String, Integer>> bases = new ArrayList<>(List.of(low));
    List<EnableWhen> conditions = new ArrayList<>(instrument.enabledWhen().values());
    instrument.rules().stream().map(ScoreRule::onlyWhen).filter(java.util.Objects::nonNull).forEach(conditions::add);
    conditions.stream().flatMap(when -> when.conditions().stream()).distinct().forEach(c -> {
      Map<String, Integer> base = new LinkedHashMap<>(low);
      base.put(c.question(), place(c));
      bases.add(base);
      Map<String, Integer> high = all(true);
      high.put(c.question(), place(c));
      forms.add(high);
    });
    return bases;
  }

  private void eachAnswer(Map<String, Integer> base) {
    forms.add(base);
    for (Question question : instrument.questions()) {
      for (int answer : answers(question)) {
        Map<String, Integer> form = new LinkedHashMap<>(base);
        form.put(question.id(), answer);
        forms.add(form);
      }
    }
  }

  /** One question left out at a time. */
  private void gaps() {
    for (Question question : instrument.questions()) {
      Map<String, Integer> form = all(true);
      form.remove(question.id());
      forms.add(form);
    }
  }

  /** Forms whose sum lies on both sides of every band and threshold. */
  private void edges(ScoreRule rule) {
    Set<BigDecimal> wanted = new TreeSet<>();
    rule.bands().forEach(band -> wanted.addAll(List.of(band.min(), band.max())));
    instrument.alerts().stream().map(AlertRule::when).forEach(when -> {
      if (when instanceof AlertRule.ScoreAtLeast(String score, BigDecimal value) && score.equals(rule.id())) {
        wanted.addAll(List.of(value, value.subtract(BigDecimal.ONE)));
      }
    });
    Map<BigDecimal, Map<String, Integer>> reached = new HashMap<>(Map.of(BigDecimal.ZERO, Map.of()));
    for (Term term : rule.terms()) {
      Question question = instrument.question(term.question()).orElseThrow();
      Map<BigDecimal, Map<String, Integer>> next = new HashMap<>();
      reached.forEach((sum, form) -> {
        for (int answer : answers(question)) {
          BigDecimal points = term.points(question.ordinal(answer(question, answer)).orElseThrow());
          BigDecimal total = rule.formula() instanceof Formula.Highest ? sum.max(points) : sum.add(points);
          next.computeIfAbsent(total.stripTrailingZeros(), t -> {
            Map<String, Integer> longer = new LinkedHashMap<>(form);
            longer.put(question.id(), answer);
            return longer;
          });
        }
      });
      reached = next;
    }
    for (BigDecimal value : wanted) {
      Map<String, Integer> found = reached.get(value.stripTrailingZeros());
      if (found != null) {
        forms.add(opened(found, rule));
      }
    }
  }

  private void patterns(ScoreRule rule, List<Formula.Group> groups) {
    for (Formula.Group group : groups) {
      for (int i = 0; i < group.questions().size(); i++) {
        for (int counted = group.count() - 1; counted <= group.count(); counted++) {
          for (boolean enough : new boolean[] {true, false}) {
            Map<String, Integer> form = all(true);
            group.questions().forEach(q -> form.put(q, answers(question(q)).getFirst()));
            for (int k = 0; k < counted; k++) {
              Question q = question(group.questions().get((i + k) % group.questions().size()));
              form.put(q.id(), nearest(rule, q, group.atLeast(), enough));
            }
            forms.add(form);
          }
        }
      }
    }
  }

  /** The lowest answer that counts, or the highest that does not. */
  private int nearest(ScoreRule rule, Question question, BigDecimal atLeast, boolean enough) {
    Term term = rule.terms().stream().filter(t -> t.question().equals(question.id())).findFirst().orElseThrow();
    List<Integer> fitting = answers(question).stream()
        .filter(a -> term.points(question.ordinal(answer(question, a)).orElseThrow()).compareTo(atLeast) >= 0 == enough)
        .toList();
    return enough ? fitting.getFirst() : fitting.getLast();
  }

  /** With every question it depends on answered so that it counts. */
  private Map<String, Integer> opened(Map<String, Integer> found, ScoreRule rule) {
    Map<String, Integer> form = all(false);
    form.putAll(found);
    found.keySet().stream().map(instrument.enabledWhen()::get).filter(java.util.Objects::nonNull)
        .forEach(when -> when.conditions().forEach(c -> {
          if (instrument.unscored().contains(c.question())) {
            form.put(c.question(), place(c));
          }
        }));
    if (rule.onlyWhen() != null) {
      EnableWhen.Condition first = rule.onlyWhen().conditions().getFirst();
      form.put(first.question(), place(first));
    }
    return form;
  }

  private Map<String, Integer> all(boolean high) {
    Map<String, Integer> form = new LinkedHashMap<>();
    instrument.questions().forEach(q -> form.put(q.id(), high ? answers(q).getLast() : answers(q).getFirst()));
    return form;
  }

  private Question question(String id) {
    return instrument.question(id).orElseThrow();
  }

  private int place(EnableWhen.Condition condition) {
    Question.Choice choice = (Question.Choice) question(condition.question());
    return choice.options().indexOf(choice.option(condition.code().orElseThrow()).orElseThrow());
  }

  private static List<Integer> answers(Question question) {
    return switch (question) {
      case Question.Choice choice -> java.util.stream.IntStream.range(0, choice.options().size()).boxed().toList();
      case Question.FreeText _, Question.Measure _, Question.Day _ -> List.of(0);
      case Question.WholeNumber number -> java.util.stream.IntStream.rangeClosed(number.min(), number.max()).boxed().toList();
    };
  }

  /** A form's answers; one that the instrument no longer has is left out. */
  static Answers answers(Instrument instrument, Map<String, Integer> form) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    form.forEach((id, place) -> instrument.question(id).ifPresent(q -> {
      Answer answer = answer(q, place);
      if (q.problem(answer).isEmpty()) {
        answers.put(id, answer);
      }
    }));
    return new Answers(answers);
  }

  private static Answer answer(Question question, int place) {
    return question instanceof Question.Choice choice
        ? new Answer.Chosen(place < choice.options().size() ? choice.options().get(place).code() : "none")
        : new Answer.Counted(place);
  }
}
