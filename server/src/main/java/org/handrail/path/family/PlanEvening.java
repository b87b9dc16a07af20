package org.handrail.path.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Puts an evening of the family series into the calendar, or calls it off. The acting staff member leads it. */
@UseCase
public class PlanEvening {
  private static final int SHORTEST = 15;
  private static final int LONGEST = 480;
  private static final int LONGEST_PLACE = 120;

  private final FamilyEvenings evenings;
  private final FamilyTexts texts;
  private final Organizations organizations;
  private final Clock clock;

  PlanEvening(FamilyEvenings evenings, FamilyTexts texts, Organizations organizations, Clock clock) {
    this.evenings = evenings;
    this.texts = texts;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * @param minutes its length, {@value #SHORTEST} to {@value #LONGEST}
   * @param video an https address, or blank
   */
  public Outcome<UUID> plan(String topic, @Nullable LocalDate day, @Nullable LocalTime starts, int minutes, String place, String video) {
    LocalDate today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    FamilyTexts.Topic about = texts.topic(topic).orElse(null);
    List<Refusal> refusals = new ArrayList<>();
    if (about == null) refusals.add(new Refusal("topic", "Choose a topic"));
    if (day == null || day.isBefore(today)) refusals.add(new Refusal("day", "Choose a day from today on"));
    if (starts == null) refusals.add(new Refusal("starts", "Enter when it begins"));
    if (minutes < SHORTEST || minutes > LONGEST) refusals.add(new Refusal("minutes", "Enter " + SHORTEST + " to " + LONGEST + " minutes"));
    if (place.isBlank() || place.length() > LONGEST_PLACE) refusals.add(new Refusal("place", "Say where, in at most " + LONGEST_PLACE + " characters"));
    if (!video.isBlank() && !video.strip().matches("https://\\S{3,300}")) refusals.add(new Refusal("video", "Enter an address that begins with https://, or nothing"));
    if (about == null || day == null || starts == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var evening = new FamilyEvening(Ids.next(), about.id(), about.title(), day, starts, minutes, place.strip(),
        video.isBlank() ? null : video.strip(), Acting.actor().staffId(), false, 0);
    return evenings.insert(evening) ? Outcome.done(evening.id()) : Outcome.refused("starts", "There is an evening at this time and place already");
  }

  /** Calling it off twice changes nothing. */
  public Outcome<UUID> cancel(UUID id) {
    if (evenings.find(id).isEmpty()) {
      return Outcome.refused("There is no such evening");
    }
    evenings.cancel(id);
    return Outcome.done(id);
  }
}
