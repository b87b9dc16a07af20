package org.handrail.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.community.Directory;
import org.handrail.path.community.Resource;
import org.handrail.path.community.ResourceId;
import org.handrail.path.community.ResourceKind;
import org.handrail.path.community.SaveResource;
import org.handrail.path.community.Search;
import org.handrail.path.community.referral.CommunityReferral;
import org.handrail.path.community.referral.CommunityReferrals;
import org.handrail.path.community.referral.FollowReferral;
import org.handrail.path.community.referral.ReferPatient;
import org.handrail.path.community.referral.ReferralOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What helps around the program: places the case managers know, who is referred there, and what became of it. */
@Component
class Around {
  private static final int REFERRED = 45;
  private static final int ARRIVED = 62;
  private static final int WENT_NOT = 80;
  private static final int FULL = 90;

  private record Spot(ResourceKind kind, String name, String place, String street, String phone, String notes, @Nullable Integer beds, String need) {}

  private static final List<Spot> SPOTS = List.of(
      new Spot(ResourceKind.MEETING, "Riverside home group", "Community hall", "18 River Road", "(918) 555-0150", "Every evening at eight. Newcomers are met at the door.", null,
          "People to call who do not drink."),
      new Spot(ResourceKind.SOBER_HOME, "Cedar House", "", "77 Cedar Street", "(918) 555-0151", "Men and women on separate floors; house meeting on Sundays.", 2,
          "A home where nobody drinks."),
      new Spot(ResourceKind.RIDES, "Green Line rides", "", "", "(918) 555-0152", "Rides to appointments; call two workdays before.", null, "A way to evening groups without a license."),
      new Spot(ResourceKind.WORK, "Second Start job center", "", "9 Market Square", "(918) 555-0153", "Training for warehouse, kitchen and office work; helps with records.", null,
          "Work that knows about the record."),
      new Spot(ResourceKind.FOOD, "Maple Street pantry", "St. Anne", "205 Maple Street", "(918) 555-0154", "Tuesday and Friday from ten to two; no papers asked.", null, "Food until the first pay."),
      new Spot(ResourceKind.NALOXONE, "County health counter", "", "400 Health Way", "(918) 555-0155", "Naloxone for free, shown how to use it.", null, "Naloxone for the kitchen and the car."));

  private final SaveResource save;
  private final Directory directory;
  private final ReferPatient refer;
  private final FollowReferral follow;
  private final CommunityReferrals referrals;

  Around(SaveResource save, Directory directory, ReferPatient refer, FollowReferral follow, CommunityReferrals referrals) {
    this.save = save;
    this.directory = directory;
    this.refer = refer;
    this.follow = follow;
    this.referrals = referrals;
  }

  /** Enters the places that the case managers know. */
  void open(Journey journey) {
    Acting.run(journey.actor(Cast.LUIS), () -> SPOTS.forEach(spot -> save.save(null, 0, entry(spot)).orElseThrow()));
  }

  /** Luis asks the homes for free beds in the morning of the last workday. */
  void askForBeds(Journey journey) {
    journey.timeline.at(Calendar.at(Calendar.onWorkday(journey.calendar.today().minusDays(2)), LocalTime.of(8, 50)), () ->
        Acting.run(journey.actor(Cast.LUIS), () -> SPOTS.stream().filter(spot -> spot.beds() != null).forEach(spot -> {
          Resource known = directory.find(place(spot)).orElseThrow();
          save.save(known.id(), known.version(), entry(spot)).orElseThrow();
        })));
  }

  private static SaveResource.Entry entry(Spot spot) {
    return new SaveResource.Entry(spot.kind(), spot.name(), spot.place(), spot.street(), "Tulsa", "OK", "74103", spot.phone(), "", spot.notes(), spot.beds(), false);
  }

  /** @param on does something on a day if they are still in care then */
  void schedule(Journey journey, Life life, Treatment treatment, BiConsumer<LocalDate, Consumer<PatientId>> on) {
    Random luck = Luck.of(life.caller().phone(), "community");
    Spot spot = SPOTS.get(luck.nextInt(SPOTS.size()));
    int chance = luck.nextInt(100);
    LocalDate day = Luck.day(luck, treatment.from(), 3, 20);
    int became = luck.nextInt(100);
    if (chance >= REFERRED) {
      return;
    }
    Cast coach = coach(treatment.line().course());
    on.accept(day, patient -> Acting.run(journey.actor(coach), () -> refer(patient, spot)));
    on.accept(Calendar.onWorkday(day.plusDays(7)), patient -> Acting.run(journey.actor(coach), () -> known(patient, spot, became)));
  }

  /** Those whose story is told: one whose referral is young, one nobody has asked about, one who went. */
  void schedule(Journey journey, Member member, PatientId patient) {
    switch (member.given()) {
      case "Caleb" -> ago(journey, 3, member, () -> refer(patient, SPOTS.getFirst()));
      case "Owen" -> ago(journey, 9, member, () -> refer(patient, SPOTS.get(3)));
      case "Alicia" -> {
        ago(journey, 9, member, () -> refer(patient, SPOTS.get(1)));
        ago(journey, 2, member, () -> known(patient, SPOTS.get(1), 0));
      }
      default -> { }
    }
  }

  private static void ago(Journey journey, int days, Member member, Runnable work) {
    LocalDate day = Calendar.onWorkday(journey.calendar.today().minusDays(days));
    journey.timeline.at(Calendar.at(day, LocalTime.of(13, 40)).plus(Duration.ofMinutes(Member.ALL.indexOf(member))),
        () -> Acting.run(journey.actor(coach(member.course())), work));
  }

  /** Who is beside somebody as their coach. */
  static Cast coach(Course course) {
    return course == Course.EVENING ? Cast.LUIS : Cast.KEISHA;
  }

  private void refer(PatientId patient, Spot spot) {
    refer.onTheirOwn(patient, place(spot), spot.need()).orElseThrow();
  }

  private void known(PatientId patient, Spot spot, int became) {
    ResourceId place = place(spot);
    Optional<CommunityReferral> open = referrals.of(patient).stream().filter(r -> r.isOpen() && r.resource().equals(place)).findFirst();
    open.ifPresent(r -> follow.settle(patient, r.id(), became < ARRIVED ? ReferralOutcome.ARRIVED : became < WENT_NOT ? ReferralOutcome.DID_NOT_GO
        : became < FULL ? ReferralOutcome.NO_PLACE : ReferralOutcome.NOT_WANTED, "").orElseThrow());
  }

  private ResourceId place(Spot spot) {
    return directory.find(new Search(Set.of(spot.kind()), null, 1, false, null, null, "", spot.name())).stream()
        .filter(Resource::byHand).map(Resource::id).findFirst().orElseThrow();
  }
}
