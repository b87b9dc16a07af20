package org.handrail.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.sites.CreateProgram;
import org.handrail.foundation.sites.CreateSite;
import org.handrail.foundation.sites.OpeningHours;
import org.handrail.foundation.sites.ProgramDetails;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.SaveRoom;
import org.handrail.foundation.sites.Site;
import org.handrail.foundation.sites.SiteDetails;
import org.handrail.foundation.sites.SiteId;
import org.handrail.path.week.GroupDetails;
import org.handrail.path.week.Pause;
import org.handrail.path.week.PlanGroups;
import org.handrail.path.week.SaveTrack;
import org.handrail.path.week.TrackId;
import org.springframework.stereotype.Component;

/** Opens the two sites with their rooms, programs, tracks and groups. */
@Component
class SetUpPlaces {
  private static final Pause BREAK = new Pause(90, 15);

  private final CreateSite createSite;
  private final SaveRoom saveRoom;
  private final CreateProgram createProgram;
  private final SaveTrack saveTrack;
  private final PlanGroups planGroups;

  SetUpPlaces(CreateSite createSite, SaveRoom saveRoom, CreateProgram createProgram, SaveTrack saveTrack, PlanGroups planGroups) {
    this.createSite = createSite;
    this.saveRoom = saveRoom;
    this.createProgram = createProgram;
    this.saveTrack = saveTrack;
    this.planGroups = planGroups;
  }

  /** Opens everything on the program's first day; the second evening track begins with those whose story is told. */
  Places open(Calendar calendar, Map<Cast, Actor> staff) {
    LocalDate from = calendar.opened();
    var places = new Places();
    SiteId maple = site("Maple Street", new Site.Place("210 Maple Street", "Tulsa", "OK", "74103", "(918) 555-0110"));
    SiteId oak = site("Oak Avenue", new Site.Place("1450 Oak Avenue", "Tulsa", "OK", "74120", "(918) 555-0120"));
    RoomId one = room(maple, "Room 1", 14);
    RoomId two = room(maple, "Room 2", 14);
    RoomId three = room(maple, "Room 3", 10);
    RoomId hall = room(maple, "Hall", 30);
    RoomId oakRoom = room(oak, "Oak room", 14);
    room(oak, "Quiet room", 4);
    for (Course course : Course.values()) {
      SiteId at = course == Course.OUTPATIENT ? oak : maple;
      ProgramId program = createProgram.create(at, course.level(), new ProgramDetails(
          course.program(), "program-default", 1, course.weeklyMinutes(), 15, MONDAY, hours(), true)).orElseThrow();
      places.programs().put(course, program);
    }
    for (Line line : Line.values()) {
      LocalDate begins = line == Line.SECOND_EVENING ? calendar.first() : from;
      places.tracks().put(line, saveTrack.save(places.program(line.course()), null, 0, new SaveTrack.Details(line.track(), "", begins, null)).orElseThrow());
    }
    var fresh = new Week(places, staff, calendar.first());
    fresh.group(Line.SECOND_EVENING, Set.of(MONDAY, WEDNESDAY, THURSDAY), "Relapse prevention", "relapse-prevention",
        List.of("Triggers", "Cravings", "High-risk situations", "Saying no", "Sleep and mood", "People around me", "Plans for the weekend", "When it happens"),
        "18:00", 195, BREAK, two, 12, Cast.DANA);
    // A little more than is prescribed, so that one missed evening can be made up.
    fresh.group(Line.SECOND_EVENING, Set.of(TUESDAY), "Mindful movement", "holistic", List.of("Breathing", "Stretching", "Walking"),
        "17:00", 75, Pause.NONE, hall, 12, Cast.GRACE);
    var week = new Week(places, staff, from);
    week.group(Line.FIRST_EVENING, Set.of(MONDAY, TUESDAY, THURSDAY), "Evening recovery", "relapse-prevention",
        List.of("Triggers", "Cravings", "Honesty", "Old friends", "Sleep and mood", "Money and paydays", "Plans for the weekend", "When it happens"),
        "18:00", 195, BREAK, one, 12, Cast.NOOR);
    week.group(Line.FIRST_EVENING, Set.of(WEDNESDAY), "Quiet hour", "holistic", List.of("Breathing", "Stretching", "Walking"),
        "17:00", 75, Pause.NONE, hall, 12, Cast.GRACE);
    week.group(Line.AFTERNOON, Set.of(MONDAY, WEDNESDAY, FRIDAY), "Afternoon skills", "group-counseling",
        List.of("Feelings", "Stress", "Asking for help", "Boundaries", "Grief", "Work and money"), "13:00", 195, BREAK, two, 12, Cast.TOMAS);
    week.group(Line.AFTERNOON, Set.of(THURSDAY), "Getting things done", "life-skills", List.of("Letters", "Looking for work", "Cooking"),
        "13:00", 90, Pause.NONE, one, 12, Cast.TOMAS);
    week.group(Line.MORNING, Set.of(MONDAY, WEDNESDAY, FRIDAY), "Morning skills", "group-counseling",
        List.of("Feelings", "Stress", "Asking for help", "Boundaries", "Grief", "Work and money"), "09:00", 195, BREAK, one, 12, Cast.PIA);
    week.group(Line.MORNING, Set.of(TUESDAY), "Life skills", "life-skills", List.of("Money", "Cooking", "Looking for work"),
        "09:00", 90, Pause.NONE, one, 12, Cast.PIA);
    week.group(Line.PARTIAL, Set.of(MONDAY, WEDNESDAY, FRIDAY), "Partial hospital, afternoon", "group-counseling",
        List.of("Coping today", "Thoughts and feelings", "Healthy routines"), "13:00", 255, BREAK, three, 8, Cast.PIA);
    week.group(Line.PARTIAL, Set.of(TUESDAY, THURSDAY), "Partial hospital, midday", "group-education",
        List.of("Medication for addiction", "The brain and substances", "Sleep"), "10:00", 285, BREAK, three, 8, Cast.NWOSU);
    week.group(Line.OUTPATIENT, Set.of(TUESDAY, THURSDAY), "Outpatient skills", "group-counseling",
        List.of("Keeping going", "Old friends", "Free time"), "13:00", 75, Pause.NONE, oakRoom, 12, Cast.GRACE);
    week.open(Course.EVENING, TUESDAY, "Family education", "family-education", List.of("What families can do", "Talking about use"),
        "18:30", 90, hall, 15, Cast.GRACE);
    return places;
  }

  private SiteId site(String name, Site.Place place) {
    return createSite.create(new SiteDetails(name, place, Calendar.ZONE.getId(), true)).orElseThrow();
  }

  private RoomId room(SiteId site, String name, int capacity) {
    return saveRoom.save(site, null, 0, new SaveRoom.Details(name, capacity, true, true)).orElseThrow();
  }

  private static List<OpeningHours> hours() {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day != SUNDAY)
        .map(day -> new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(21, 30)))
        .toList();
  }

  /** Puts groups into the week. */
  private final class Week {
    private final Places places;
    private final Map<Cast, Actor> staff;
    private final LocalDate from;

    Week(Places places, Map<Cast, Actor> staff, LocalDate from) {
      this.places = places;
      this.staff = staff;
      this.from = from;
    }

    /** A group of the line's track. */
    void group(Line line, Set<DayOfWeek> days, String name, String type, List<String> topics, String starts, int minutes,
        Pause pause, RoomId room, int seats, Cast leader) {
      plan(line.course(), days, name, type, topics, starts, minutes, pause, room, seats, leader, List.of(places.track(line)));
    }

    /** A group nobody is on by their track: people join it one by one. */
    void open(Course course, DayOfWeek day, String name, String type, List<String> topics, String starts, int minutes, RoomId room,
        int seats, Cast leader) {
      plan(course, Set.of(day), name, type, topics, starts, minutes, Pause.NONE, room, seats, leader, List.of());
    }

    private void plan(Course course, Set<DayOfWeek> days, String name, String type, List<String> topics, String starts, int minutes,
        Pause pause, RoomId room, int seats, Cast leader, List<TrackId> tracks) {
      var lead = java.util.Objects.requireNonNull(staff.get(leader)).staffId();
      planGroups.plan(places.program(course), days, new GroupDetails(
          name, type, topics, LocalTime.parse(starts), minutes, pause, room, true, seats, from, null, List.of(lead), tracks)).orElseThrow();
    }
  }
}
