package org.handrail.path.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.admission.Episodes;
import org.jspecify.annotations.Nullable;

/** Writes down how a person may be reached after treatment. A no takes effect at once: nothing planned is asked, nothing waiting is sent. */
@UseCase
public class SaveLocator {
  /** Most ways to reach somebody, and the longest texts in characters. */
  public static final int WAYS = 5;

  static final int LINE = 200;
  static final int NOTE = 2000;

  private final Locators locators;
  private final FollowUps followUps;
  private final Settling settling;
  private final Episodes episodes;
  private final Access access;
  private final Organizations organizations;
  private final Clock clock;

  SaveLocator(Locators locators, FollowUps followUps, Settling settling, Episodes episodes, Access access, Organizations organizations,
      Clock clock) {
    this.locators = locators;
    this.followUps = followUps;
    this.settling = settling;
    this.episodes = episodes;
    this.access = access;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * What they said.
   *
   * @param permitted null while nobody chose
   * @param ways with blank addresses left out by the caller
   */
  public record Said(@Nullable Boolean permitted, List<Way> ways, String bestTime, String note) {}

  /** @param number of the version the page showed; refused with the newer one when somebody saved meanwhile */
  public Outcome<Locator> save(PatientId patient, int number, Said said) {
    access.require(Area.PLAN, Act.WRITE, patient);
    var refusals = check(said);
    if (!refusals.isEmpty() || said.permitted() == null) {
      return Outcome.refused(refusals);
    }
    var next = new Locator(patient, number + 1, said.permitted(), said.ways(), said.bestTime().strip(), said.note().strip(), null, null);
    Locator before = locators.of(patient);
    if (before.number() != number || !locators.add(next)) {
      return Outcome.refused("Somebody else wrote this down meanwhile. What you typed is kept here; open the page again to compare, then save");
    }
    settling.asked(episodes.of(patient));
    if (!said.permitted()) {
      followUps.unsettled(patient).forEach(one -> settling.settle(one, FollowUpEvent.DECLINE, null, "Does not want to be contacted").orElseThrow());
    }
    if (said.permitted() && before.asked() && !before.permitted() && episodes.current(patient).isEmpty()) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
      followUps.declined(patient, today).forEach(one -> followUps.move(one, FollowUpEvent.ALLOW_AGAIN, null, "Allows it after all").orElseThrow());
    }
    return Outcome.done(locators.of(patient));
  }

  private static List<Refusal> check(Said said) {
    var refusals = new ArrayList<Refusal>();
    if (said.permitted() == null) {
      refusals.add(new Refusal("permitted", "Ask whether we may contact them after treatment"));
    } else if (said.permitted() && said.ways().isEmpty()) {
      refusals.add(new Refusal("address0", "Enter at least one way to reach them"));
    }
    for (int i = 0; i < said.ways().size(); i++) {
      Way way = said.ways().get(i);
      String address = way.address();
      if (address.length() > LINE || way.who().length() > LINE) {
        refusals.add(new Refusal("address" + i, "At most " + LINE + " characters fit. Shorten it"));
      } else if (address.isBlank()) {
        refusals.add(new Refusal("address" + i, "Enter the number or address, or leave the whole line empty"));
      } else if ((way.kind() == Way.Kind.PHONE || way.kind() == Way.Kind.TEXT) && address.replaceAll("\\D", "").length() < 10) {
        refusals.add(new Refusal("address" + i, "This is no phone number with its area code. Check it"));
      } else if (way.kind() == Way.Kind.EMAIL && !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
        refusals.add(new Refusal("address" + i, "This is no e-mail address. Check it"));
      }
    }
    if (said.bestTime().length() > LINE) {
      refusals.add(new Refusal("bestTime", "At most " + LINE + " characters fit. Shorten it"));
    }
    if (said.note().length() > NOTE) {
      refusals.add(new Refusal("note", "At most " + NOTE + " characters fit. Shorten it"));
    }
    return refusals;
  }
}
