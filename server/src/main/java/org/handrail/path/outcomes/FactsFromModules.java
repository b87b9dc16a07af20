package org.handrail.path.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.AdmissionOutcomeView;
import org.handrail.path.admission.EpisodeId;
import org.handrail.path.attendance.AttendanceOutcomeView;
import org.handrail.path.attendance.Dose;
import org.handrail.path.inquiry.InquiryOutcomeView;
import org.handrail.path.measures.ReadinessOutcomeView;
import org.handrail.path.medical.SubstanceOutcomeView;
import org.handrail.path.plan.RecoveryPlanOutcomeView;
import org.handrail.path.transition.TransitionOutcomeView;
import org.handrail.path.week.TrackOutcomeView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out the facts of episodes from what every module says of them. The same views always give the same facts. */
@Component
class FactsFromModules {
  private final AdmissionOutcomeView admission;
  private final TransitionOutcomeView transition;
  private final InquiryOutcomeView inquiry;
  private final AttendanceOutcomeView attendance;
  private final TrackOutcomeView tracks;
  private final SubstanceOutcomeView substances;
  private final ReadinessOutcomeView readiness;
  private final RecoveryPlanOutcomeView plans;
  private final ObjectProvider<EngagementSource> engagement;
  private final ObjectProvider<FollowUpSource> followUp;
  private final Definitions.Numbers numbers;
  private final Organizations organizations;
  private final Clock clock;

  FactsFromModules(AdmissionOutcomeView admission, TransitionOutcomeView transition, InquiryOutcomeView inquiry, AttendanceOutcomeView attendance,
      TrackOutcomeView tracks, SubstanceOutcomeView substances, ReadinessOutcomeView readiness, RecoveryPlanOutcomeView plans,
      ObjectProvider<EngagementSource> engagement, ObjectProvider<FollowUpSource> followUp, Definitions definitions, Organizations organizations,
      Clock clock) {
    this.admission = admission;
    this.transition = transition;
    this.inquiry = inquiry;
    this.attendance = attendance;
    this.tracks = tracks;
    this.substances = substances;
    this.readiness = readiness;
    this.plans = plans;
    this.engagement = engagement;
    this.followUp = followUp;
    this.numbers = definitions.numbers();
    this.organizations = organizations;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
  }

  /** The facts of the episodes of those people, oldest first. */
  List<EpisodeFacts> of(Predicate<PatientId> people) {
    LocalDate today = today();
    var rows = admission.episodes().stream().filter(row -> people.test(row.patient())).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    var leavings = transition.leavings();
    var called = inquiry.firstContacts();
    var attended = attendance.daysAttended();
    var places = tracks.places();
    var categories = substances.categories();
    var ready = readiness.readiness();
    var planned = plans.firstRelapsePreventionPlan();
    var family = engaged(EngagementSource.Kind.FAMILY);
    var community = engaged(EngagementSource.Kind.COMMUNITY);
    var contacts = contacts();
    var dose = doses(rows, today);
    var facts = new ArrayList<EpisodeFacts>();
    for (AdmissionOutcomeView.Row row : rows) {
      PatientId who = row.patient();
      LocalDate start = row.startedOn();
      LocalDate after = row.endedOn() == null ? today.plusDays(1) : row.endedOn().plusDays(1);
      var leaving = leavings.get(row.episode());
      var mine = places.getOrDefault(who, List.of()).stream().filter(place -> !place.from().isBefore(start) && place.from().isBefore(after)).findFirst();
      LocalDate plan = planned.get(who);
      facts.add(new EpisodeFacts(row.episode(), who, start, row.level(), row.program(), mine.map(TrackOutcomeView.Place::track).orElse(""),
          categories.getOrDefault(who, ""), called.getOrDefault(who, new TreeSet<>()).floor(start),
          Optional.ofNullable(attended.getOrDefault(who, new TreeSet<>()).ceiling(start)).filter(day -> day.isBefore(after)).orElse(null),
          left(row, leaving), row.endedOn() == null ? "" : leaving == null ? "other" : leaving.reason(),
          within(family.get(who), start, numbers.familyWithinDays()), plan != null && plan.isBefore(after) ? plan : null,
          readiness(ready.get(who), start), within(community.get(who), start, numbers.communityWithinDays()),
          row.endedOn() != null && !start.plusWeeks(numbers.doseWeeks()).isAfter(today) && !left(row, leaving, today).isAfter(start.plusWeeks(numbers.doseWeeks()))
              ? Boolean.FALSE : dose.get(row.episode()),
          List.copyOf(contacts.getOrDefault(row.episode(), List.of()))));
    }
    return facts;
  }

  /**
   * Of whom family, community or follow-up say something else than what was kept: those modules tell of days, not of changes.
   */
  Set<PatientId> drifted(List<EpisodeFacts> kept) {
    var family = engaged(EngagementSource.Kind.FAMILY);
    var community = engaged(EngagementSource.Kind.COMMUNITY);
    var contacts = contacts();
    return kept.stream()
        .filter(f -> f.familyDays() != within(family.get(f.patient()), f.startedOn(), numbers.familyWithinDays())
            || f.communityDays() != within(community.get(f.patient()), f.startedOn(), numbers.communityWithinDays())
            || !f.contacts().equals(contacts.getOrDefault(f.episode(), List.of())))
        .map(EpisodeFacts::patient)
        .collect(Collectors.toSet());
  }

  /** By episode, in the order of their days. */
  private Map<EpisodeId, List<EpisodeFacts.Contact>> contacts() {
    var contacts = new HashMap<EpisodeId, List<EpisodeFacts.Contact>>();
    followUp.stream().forEach(source -> source.contacts().forEach((episode, all) ->
        contacts.put(episode, all.stream().sorted(java.util.Comparator.comparing(EpisodeFacts.Contact::day)).toList())));
    return contacts;
  }

  /** The earlier of last contact and discharge, as the national data set counts. */
  private static @Nullable LocalDate left(AdmissionOutcomeView.Row row, TransitionOutcomeView.@Nullable Leaving leaving) {
    if (row.endedOn() == null) {
      return null;
    }
    LocalDate contact = leaving == null ? row.lastContactOn() : leaving.lastContactOn();
    LocalDate day = contact == null || contact.isAfter(row.endedOn()) ? row.endedOn() : contact;
    return day.isBefore(row.startedOn()) ? row.startedOn() : day;
  }

  private static LocalDate left(AdmissionOutcomeView.Row row, TransitionOutcomeView.@Nullable Leaving leaving, LocalDate otherwise) {
    return Objects.requireNonNullElse(left(row, leaving), otherwise);
  }

  private Map<PatientId, NavigableSet<LocalDate>> engaged(EngagementSource.Kind kind) {
    var days = new HashMap<PatientId, NavigableSet<LocalDate>>();
    engagement.stream().filter(source -> source.kind() == kind)
        .forEach(source -> source.days().forEach((who, all) -> days.computeIfAbsent(who, p -> new TreeSet<>()).addAll(all)));
    return days;
  }

  private static int within(@Nullable NavigableSet<LocalDate> days, LocalDate start, int length) {
    return days == null ? 0 : days.subSet(start, start.plusDays(length)).size();
  }

  /** The first answer around intake: given before it too, while the admission was prepared. */
  private @Nullable Integer readiness(java.util.@Nullable NavigableMap<LocalDate, Integer> answers, LocalDate start) {
    if (answers == null) {
      return null;
    }
    var near = answers.subMap(start.minusDays(numbers.readinessWithinDays()), true, start.plusDays(numbers.readinessWithinDays()), true);
    return near.isEmpty() ? null : near.firstEntry().getValue();
  }

  /** Whether the hours of the first weeks were attended: asked a week at a time for everybody of a day together. */
  private Map<EpisodeId, Boolean> doses(List<AdmissionOutcomeView.Row> rows, LocalDate today) {
    var due = rows.stream().filter(row -> !row.startedOn().plusWeeks(numbers.doseWeeks()).isAfter(today)).toList();
    var byDay = new TreeMap<LocalDate, List<AdmissionOutcomeView.Row>>();
    for (AdmissionOutcomeView.Row row : due) {
      for (int week = 0; week < numbers.doseWeeks(); week++) {
        byDay.computeIfAbsent(row.startedOn().plusWeeks(week), d -> new ArrayList<>()).add(row);
      }
    }
    var minutes = new HashMap<EpisodeId, int[]>();
    byDay.forEach((day, those) -> {
      Map<PatientId, Dose> week = attendance.week(those.stream().map(AdmissionOutcomeView.Row::patient).collect(Collectors.toSet()), day);
      for (AdmissionOutcomeView.Row row : those) {
        Dose dose = week.get(row.patient());
        if (dose != null) {
          int[] sum = minutes.computeIfAbsent(row.episode(), e -> new int[2]);
          sum[0] += dose.attendedMinutes();
          sum[1] += dose.prescribedMinutes();
        }
      }
    });
    return due.stream().collect(Collectors.toMap(AdmissionOutcomeView.Row::episode, row -> {
      int[] sum = minutes.getOrDefault(row.episode(), new int[] {0, 1});
      return sum[0] >= sum[1];
    }));
  }
}
