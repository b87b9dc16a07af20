package org.handrail.path.transition.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.OverdoseAsked;
import org.handrail.path.transition.StartHandOff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words and choices the screens of transitions share. */
@Component
class TransitionPages {
  /** What a form offers: whoever moves somebody has asked, or says that they could not be reached. */
  private static final OverdoseAsked[] ASKED = {OverdoseAsked.GIVEN, OverdoseAsked.HAS_IT, OverdoseAsked.DECLINED, OverdoseAsked.NOT_REACHED};

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

  private final Programs programs;
  private final Partners partners;
  private final LevelsOfCare levels;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Clock clock;

  TransitionPages(Programs programs, Partners partners, LevelsOfCare levels, StaffDirectory staff, Organizations organizations, Clock clock) {
    this.programs = programs;
    this.partners = partners;
    this.levels = levels;
    this.staff = staff;
    this.organizations = organizations;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  ZoneId zone() {
    return organizations.current().timeZone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone());
  }

  String day(LocalDate day) {
    return day.equals(today()) ? "today" : day.equals(today().plusDays(1)) ? "tomorrow" : day.equals(today().minusDays(1)) ? "yesterday" : DAY.format(day);
  }

  String moment(Instant at) {
    return MOMENT.format(at.atZone(zone()));
  }

  String name(StaffId id) {
    return staff.find(id).map(member -> member.name().shown()).orElse("");
  }

  /** Chip class and words of both ends. */
  Place from(HandOff handOff) {
    return handOff.fromLevel().isEmpty() ? new Place("other", handOff.fromPlace())
        : new Place(levels.get(handOff.fromLevel()).chip(), levels.get(handOff.fromLevel()).shortLabel());
  }

  Place to(HandOff handOff) {
    String label = handOff.toProgram() != null ? programs.find(handOff.toProgram()).map(p -> p.name()).orElse("")
        : handOff.toPartner() != null ? partners.find(handOff.toPartner()).map(Partners.Partner::name).orElse("") : handOff.toPlace();
    return new Place(levels.get(handOff.toLevel()).chip(), label);
  }

  /** One end of a move. */
  record Place(String chip, String label) {}

  /** "Day 8. First appointment missed twice". */
  String headline(HandOff handOff) {
    long days = handOff.days(now());
    String lead = days == 0 ? "" : "Day " + days + ". ";
    LocalDate day = handOff.firstDay();
    String says = switch (handOff.state()) {
      case ASKED -> "Waiting for an answer";
      case HELD -> "Consent ended, nothing is sent";
      case DECLINED -> "The next place said no";
      case ACCEPTED -> "Accepted, no first appointment yet";
      case BOOKED -> silent(handOff) ? "Visit was " + day(day == null ? today() : day) + ", no word" : "First appointment " + (day == null ? "" : day(day) + ", " + handOff.firstTime());
      case MISSED -> "First appointment missed" + (handOff.missed() > 1 ? " " + handOff.missed() + " times" : "");
      case ARRIVED -> "Came " + (handOff.keptOn() == null ? "" : day(handOff.keptOn()));
      case ENDED -> handOff.endReason() == null ? "Ended" : handOff.endReason().label();
    };
    return lead + says;
  }

  /** Whether the first appointment is over and nobody has said how it went. */
  boolean silent(HandOff handOff) {
    LocalDate day = handOff.firstDay();
    LocalTime time = handOff.firstTime();
    return handOff.state() == org.handrail.path.transition.HandOffState.BOOKED && day != null && time != null
        && day.atTime(time).atZone(zone()).toInstant().plus(Duration.ofHours(3)).isBefore(now());
  }

  boolean needs(HandOff handOff) {
    return handOff.state().needsSomebody() || silent(handOff);
  }

  /** Median days from opening to the first kept appointment, or null when nobody arrived. */
  static @Nullable Long median(Collection<Long> days) {
    List<Long> sorted = days.stream().sorted().toList();
    return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
  }

  /** The receivers a form offers: our programs, partners, and a place in words. */
  List<Choice> receivers(@Nullable ProgramId present) {
    var all = new ArrayList<Choice>();
    programs.all().stream().filter(p -> !p.id().equals(present)).forEach(p -> all.add(new Choice("program:" + p.id(), p.fullName(), "Ours, " + p.level().label())));
    partners.active().forEach(p -> all.add(new Choice("partner:" + p.id(), p.name(), p.kind().label())));
    all.add(new Choice("place", "Another place", "They arrange it themselves; nothing is sent"));
    return List.copyOf(all);
  }

  List<Choice> levels() {
    return Choice.of(levels.all(), level -> level.code(), level -> level.label());
  }

  List<Choice> staff() {
    return Choice.of(staff.active(), member -> member.id().toString(), member -> member.name().shown() + ", " + member.title());
  }

  static List<Choice> overdose() {
    return Choice.of(ASKED, OverdoseAsked::label);
  }

  /** What was chosen, or null when nothing was. */
  static StartHandOff.@Nullable Receiver receiver(Form form) {
    String chosen = form.value("receiver");
    if (chosen.startsWith("program:")) {
      ProgramId program = id(chosen.substring(8), ProgramId::new);
      return program == null ? null : new StartHandOff.Receiver.Ours(program, id(form.value("colleague"), StaffId::new));
    }
    if (chosen.startsWith("partner:")) {
      PartnerId partner = id(chosen.substring(8), PartnerId::new);
      return partner == null ? null : new StartHandOff.Receiver.Partner(partner, form.value("level"));
    }
    return chosen.equals("place") ? new StartHandOff.Receiver.Elsewhere(form.value("place"), form.value("level")) : null;
  }

  static @Nullable OverdoseAsked overdose(Form form) {
    return one(ASKED, form.value("overdose"));
  }

  static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
    for (E each : all) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  static <T> @Nullable T id(String text, Function<UUID, T> type) {
    try {
      return text.isBlank() ? null : type.apply(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  static @Nullable LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  static @Nullable LocalTime time(String text) {
    try {
      return text.isBlank() ? null : LocalTime.parse(text);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  static Map<String, Object> model(Object page) {
    return Map.of("page", page);
  }
}
