package org.handrail.path.week.build.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A week to build. All of it is numbers and places in these lists: no name leaves the program's own process.
 *
 * @param open when the program is open
 * @param evening minute of the day the evening begins
 * @param apart pairs of people who must not meet in a group
 * @param stable how much more than usual a change weighs: 1 for a new week, more for a repair
 */
public record WeekProblem(
    List<Span> open,
    List<Place> rooms,
    List<Leader> leaders,
    List<Meeting> meetings,
    List<Cohort> tracks,
    List<Person> people,
    List<Pair> apart,
    Asked asked,
    int evening,
    int stable) {

  public WeekProblem {
    open = List.copyOf(open);
    rooms = List.copyOf(rooms);
    leaders = List.copyOf(leaders);
    meetings = List.copyOf(meetings);
    tracks = List.copyOf(tracks);
    people = List.copyOf(people);
    apart = List.copyOf(apart);
  }

  /**
   * A room.
   *
   * @param taken when something that is not built here is in it
   */
  public record Place(int capacity, List<Span> taken) {}

  /**
   * Somebody who may lead.
   *
   * @param works working hours; empty where none are known
   * @param away when they are away
   * @param curricula what they lead
   * @param languages BCP 47 codes
   * @param taken when they lead something that is not built here
   */
  public record Leader(
      List<Span> works, List<Span> away, List<Integer> curricula, List<String> languages, List<Span> taken) {}

  /**
   * A group that meets once in the week.
   *
   * @param minutes its length with the break
   * @param careMinutes without it
   * @param needsRoom false where people only join by video
   * @param leaders how many lead it
   * @param curriculum what whoever leads it must lead; {@link Spot#NONE} where anyone may
   * @param within when it may be; empty for any time
   * @param present where it is now, or null for one that is new
   * @param pinned it stays where it is
   */
  public record Meeting(
      int minutes,
      int careMinutes,
      int seats,
      boolean needsRoom,
      int leaders,
      int curriculum,
      List<Integer> tracks,
      List<Span> within,
      @Nullable Spot present,
      boolean pinned) {}

  /**
   * A track.
   *
   * @param begins when its groups may begin; empty for any time
   */
  public record Cohort(boolean takesNewcomers, List<Span> begins) {}

  /**
   * A patient.
   *
   * @param tracks the tracks they are on; empty while they wait for one
   * @param cannot when they cannot come
   * @param ratherNot when they would rather not
   * @param language BCP 47 code of the language they speak best
   * @param counselor their counselor, {@link Spot#NONE} where there is none among the leaders
   */
  public record Person(
      List<Integer> tracks, List<Span> cannot, List<Span> ratherNot, String language, int counselor) {
    public boolean waits() {
      return tracks.isEmpty();
    }
  }

  /** Two people, by place. */
  public record Pair(int one, int other) {}

  /**
   * What the program's rule pack and the program ask for; 0 where nothing is asked.
   *
   * @param minutes least minutes of care a week
   * @param minutesADay least minutes of care on a day with any
   * @param days least days a week
   * @param gap most days in a row without a group
   */
  public record Asked(int minutes, int minutesADay, int days, int gap) {}

  /**
   * The tracks that some people are on together, as one.
   *
   * @param meetings groups of these tracks
   * @param people how many are on just these; 0 for a track that waits for its first
   */
  public record Way(List<Integer> tracks, List<Integer> meetings, int people) {}

  /** The ways people take through the week: every combination of tracks somebody is on, and every track for newcomers. */
  public List<Way> ways() {
    Map<Set<Integer>, Integer> counts = new LinkedHashMap<>();
    people.stream().filter(person -> !person.waits()).forEach(person -> counts.merge(new TreeSet<>(person.tracks()), 1, Integer::sum));
    IntStream.range(0, tracks.size())
        .filter(t -> tracks.get(t).takesNewcomers())
        .forEach(t -> counts.merge(Set.of(t), 0, Integer::sum));
    return counts.entrySet().stream()
        .map(way -> new Way(List.copyOf(way.getKey()), meetingsOf(way.getKey()), way.getValue()))
        .filter(way -> !way.meetings().isEmpty())
        .toList();
  }

  private List<Integer> meetingsOf(Set<Integer> of) {
    return IntStream.range(0, meetings.size())
        .filter(m -> meetings.get(m).tracks().stream().anyMatch(of::contains))
        .boxed()
        .toList();
  }

  /** The groups of a track. */
  public List<Integer> meetingsOf(int track) {
    return meetingsOf(Set.of(track));
  }

  /** How many are on a track already. */
  public int membersOf(int track) {
    return (int) people.stream().filter(person -> person.tracks().contains(track)).count();
  }

  /** Those on a track of this group already. */
  public List<Integer> peopleAt(int meeting) {
    List<Integer> of = meetings.get(meeting).tracks();
    return IntStream.range(0, people.size())
        .filter(p -> people.get(p).tracks().stream().anyMatch(of::contains))
        .boxed()
        .toList();
  }
}
