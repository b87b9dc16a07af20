package org.handrail.foundation.sites;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.foundation.platform.ProgramId;
import org.springframework.context.ApplicationContext;

/** The vocabulary of tests for places: sites, programs and rooms made through the same use cases as in real life. */
public final class SiteFixtures {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final CreateSite createSite;
  private final CreateProgram createProgram;
  private final SaveRoom saveRoom;

  public SiteFixtures(ApplicationContext context) {
    createSite = context.getBean(CreateSite.class);
    createProgram = context.getBean(CreateProgram.class);
    saveRoom = context.getBean(SaveRoom.class);
  }

  public SiteId site() {
    return site("America/Chicago");
  }

  public SiteId site(String zone) {
    return createSite
        .create(new SiteDetails("Maple Street " + COUNTER.incrementAndGet(), Site.Place.UNKNOWN, zone, true))
        .orElseThrow();
  }

  /** Nine hours a week of intensive outpatient, open Monday to Saturday. */
  public ProgramId iop(SiteId site) {
    return createProgram.create(site, "2.1", iopDetails()).orElseThrow();
  }

  public ProgramId iop() {
    return iop(site());
  }

  public RoomId room(SiteId site) {
    return saveRoom
        .save(site, null, 0, new SaveRoom.Details("Room " + COUNTER.incrementAndGet(), 14, true, true))
        .orElseThrow();
  }

  public static ProgramDetails iopDetails() {
    return new ProgramDetails(
        "Evening IOP " + COUNTER.incrementAndGet(), "program-default", 1, 540, 12, DayOfWeek.MONDAY, openMondayToSaturday(), true);
  }

  public static List<OpeningHours> openMondayToSaturday() {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day != DayOfWeek.SUNDAY)
        .map(day -> new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(21, 0)))
        .toList();
  }
}
