package org.handrail.path.week.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.Program;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.handrail.path.week.BusyTime;
import org.handrail.path.week.BusyTimes;
import org.handrail.path.week.KeepApart;
import org.handrail.path.week.StaffAvailability;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackPlace;
import org.handrail.path.week.Tracks;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem.Pair;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.springframework.stereotype.Component;

/** Reads whom a week is for: who is in treatment in the program or on one of its tracks, and when they can come. */
@Component
class FreezePeople {
  /** Facts of people in the order of their ids. */
  record People(List<UUID> ids, List<Person> facts, List<Pair> apart) {}

  private final Stays stays;
  private final Tracks tracks;
  private final BusyTimes busyTimes;
  private final Patients patients;
  private final CareTeam careTeam;
  private final KeepApart keepApart;

  FreezePeople(Stays stays, Tracks tracks, BusyTimes busyTimes, Patients patients, CareTeam careTeam, KeepApart keepApart) {
    this.stays = stays;
    this.tracks = tracks;
    this.busyTimes = busyTimes;
    this.patients = patients;
    this.careTeam = careTeam;
    this.keepApart = keepApart;
  }

  People of(Program program, LocalDate from, List<Track> running, List<StaffAvailability> leaders, TakenTimes.Taken taken) {
    Map<PatientId, Set<Integer>> on = new LinkedHashMap<>();
    for (int t = 0; t < running.size(); t++) {
      for (TrackPlace place : tracks.placesOn(running.get(t).id(), from)) {
        on.computeIfAbsent(place.patient(), p -> new TreeSet<>()).add(t);
      }
    }
    stays.inProgram(program.id(), from).stream().map(Stay::patient).forEach(p -> on.computeIfAbsent(p, none -> new TreeSet<>()));
    return facts(on, from, leaders, taken);
  }

  /** @param on the tracks each of them is on */
  People facts(Map<PatientId, Set<Integer>> on, LocalDate from, List<StaffAvailability> leaders, TakenTimes.Taken taken) {
    List<PatientId> ids = List.copyOf(on.keySet());
    var busy = busyTimes.of(ids, from);
    Map<PatientId, Patient> known = patients.find(ids);
    Map<PatientId, StaffMember> counselors = careTeam.primaries(ids);
    List<StaffId> leading = leaders.stream().map(StaffAvailability::staff).toList();
    List<Person> facts = new ArrayList<>();
    for (PatientId id : ids) {
      List<BusyTime> times = busy.getOrDefault(id, List.of());
      List<Span> cannot = new ArrayList<>(spans(times, true));
      cannot.addAll(TakenTimes.Taken.of(taken.patients(), id.value()));
      String language = Optional.ofNullable(known.get(id)).map(p -> p.identity().language()).orElse("en");
      int counselor = Optional.ofNullable(counselors.get(id)).map(c -> leading.indexOf(c.id())).orElse(Spot.NONE);
      facts.add(new Person(List.copyOf(on.getOrDefault(id, Set.of())), cannot, spans(times, false), language, counselor));
    }
    List<Pair> apart =
        keepApart.on(from).stream()
            .map(pair -> new Pair(ids.indexOf(pair.one()), ids.indexOf(pair.other())))
            .filter(pair -> pair.one() >= 0 && pair.other() >= 0)
            .toList();
    return new People(ids.stream().map(PatientId::value).toList(), facts, apart);
  }

  private static List<Span> spans(List<BusyTime> times, boolean firm) {
    return times.stream()
        .filter(time -> time.firm() == firm)
        .flatMap(time -> Minutes.span(time.day(), time.starts(), time.ends()).stream())
        .toList();
  }
}
