package org.handrail.path.week.build.rules;

import java.util.List;

/** All rules of a week, the heavy ones first. */
public final class WeekRules {
  public static final List<WeekRule> ALL =
      List.of(
          new EveryGroupHasATime(),
          new ProgramIsOpen(),
          new MovesWithinItsBounds(),
          new RoomOnce(),
          new RoomHoldsEveryone(),
          new EveryGroupHasARoom(),
          new LeaderOnce(),
          new LeaderWorksThen(),
          new LeaderLeadsThat(),
          new EveryGroupIsLed(),
          new PatientOnce(),
          new PatientCanCome(),
          new SeatsAreEnough(),
          new KeptApartSitApart(),
          new TrackTakesNewcomers(),
          new TracksKeepTheirHours(),
          new PinsStay(),
          new DaysAreLongEnough(),
          new EnoughDaysAWeek(),
          new NoLongGapBetweenDays(),
          new EveryoneHasATrack(),
          new HoursAreReached(),
          new TimesStay(),
          new LeadersStay(),
          new RoomsStay(),
          new FewEvenings(),
          new NoIdleHours(),
          new FewDaysOfTravel(),
          new TracksAreEven(),
          new WishesAreHeard(),
          new LanguageIsSpoken(),
          new OwnCounselorLeads());

  private WeekRules() {}
}
