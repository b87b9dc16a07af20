package org.handrail.path.community.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.Sites;
import org.handrail.path.community.Coordinates;
import org.handrail.path.community.Directory;
import org.handrail.path.community.Listing;
import org.handrail.path.community.MeetingTypes;
import org.handrail.path.community.Places;
import org.handrail.path.community.Resource;
import org.handrail.path.community.ResourceKind;
import org.handrail.path.community.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the directory what a form asks, and puts the answer in words: the same for staff and for patients. */
@Component
class DirectoryPages {
  private static final List<String> DAYS = List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
  private static final List<String> MILES = List.of("2", "5", "10", "25", "50");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final double NEAREST = 0.1;
  private static final int FRESH_DAYS = 14;

  private final Directory directory;
  private final Places places;
  private final MeetingTypes types;
  private final Sites sites;
  private final Organizations organizations;
  private final Clock clock;

  DirectoryPages(Directory directory, Places places, MeetingTypes types, Sites sites, Organizations organizations, Clock clock) {
    this.directory = directory;
    this.places = places;
    this.types = types;
    this.sites = sites;
    this.organizations = organizations;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
  }

  /**
   * @param base address of the page
   * @param usual where to look when nobody said, such as the person's ZIP code; may be empty
   */
  DirectoryPage page(String base, Form form, String usual, boolean mayWrite) {
    return page(base, form, usual, mayWrite, null);
  }

  /** @param refer address under which somebody is referred to an entry; null where nobody is */
  DirectoryPage page(String base, Form form, String usual, boolean mayWrite, @Nullable String refer) {
    ResourceKind kind = one(form.value("kind"));
    boolean meetings = kind == ResourceKind.MEETING;
    String typed = form.value("near").strip();
    String near = typed.isEmpty() ? usual.isBlank() ? site() : usual : typed;
    Coordinates at = places.find(near).orElse(null);
    String far = form.value("miles");
    boolean online = meetings && far.equals("online");
    double miles = MILES.contains(far) ? Double.parseDouble(far) : 10;
    String asked = form.value("day");
    Integer day = !meetings || asked.equals("any") ? null : asked.matches("[0-6]") ? Integer.valueOf(asked) : (Integer) today().getDayOfWeek().getValue() % 7;
    Search.PartOfDay part = meetings ? part(form.value("part")) : null;
    String type = meetings && types.filters().contains(form.value("type")) ? form.value("type") : "";
    List<Resource> found = at == null && !online && !typed.isEmpty() ? List.of()
        : directory.find(new Search(Set.of(kind), at, miles, online, day, part, type, form.value("words")));
    List<Resource> shown = day == null ? found
        : found.stream().sorted(Comparator.comparing((Resource r) -> r.listing().starts(), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    return new DirectoryPage(form, shelves(base, kind, typed), kind.label(), meetings, around(at, online, miles, near), at == null && !online && !typed.isEmpty(),
        shown.stream().map(r -> row(r, day, mayWrite, refer)).toList(), found.size() == Search.LIMIT, miles(meetings), days(), Choice.of(Search.PartOfDay.values(), Search.PartOfDay::label),
        Choice.of(types.filters(), code -> code, types::label), mayWrite);
  }

  private static String around(@Nullable Coordinates at, boolean online, double miles, String near) {
    return online ? "Online, from anywhere" : at == null ? near.isEmpty() ? "Everywhere we know of" : "" : "Within " + (int) miles + " miles of " + near;
  }

  private String site() {
    return sites.all().stream().filter(one -> one.active() && !one.place().postalCode().isBlank()).map(one -> one.place().postalCode()).findFirst().orElse("");
  }

  private static List<DirectoryPage.Shelf> shelves(String base, ResourceKind now, String near) {
    return Stream.of(ResourceKind.values()).map(kind -> new DirectoryPage.Shelf(
        base + "?kind=" + kind.name() + (near.isEmpty() ? "" : "&near=" + java.net.URLEncoder.encode(near, java.nio.charset.StandardCharsets.UTF_8)),
        kind.label(), kind.icon(), kind == now)).toList();
  }

  private static List<Choice> miles(boolean meetings) {
    var all = new ArrayList<>(Choice.of(MILES, m -> m, m -> m + " miles"));
    if (meetings) {
      all.add(new Choice("online", "Online"));
    }
    return List.copyOf(all);
  }

  private List<Choice> days() {
    var all = new ArrayList<Choice>();
    int today = today().getDayOfWeek().getValue() % 7;
    all.add(new Choice(Integer.toString(today), "Today"));
    for (int i = 1; i < 7; i++) {
      int day = (today + i) % 7;
      all.add(new Choice(Integer.toString(day), i == 1 ? "Tomorrow" : DAYS.get(day)));
    }
    all.add(new Choice("any", "Any day"));
    return List.copyOf(all);
  }

  private DirectoryPage.Row row(Resource resource, @Nullable Integer day, boolean mayWrite, @Nullable String refer) {
    Listing said = resource.listing();
    var tags = new ArrayList<String>();
    if (types.placeClosed(said)) {
      tags.add("Online only for now");
    }
    tags.addAll(types.words(said).stream().limit(3).toList());
    String town = Stream.of(said.city(), said.state()).filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
    String where = Stream.of(said.place(), said.street(), town).filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
    String from = resource.feed() == null ? "Entered by the program" : "From the public list " + resource.feed();
    return new DirectoryPage.Row(said.name(), where, when(said, day), far(resource), tags, beds(resource),
        resource.vacancies() != null && resource.vacancies() > 0 && fresh(resource), said.phone(), tel(said.phone()), said.url(), said.join().url(), tel(said.join().phone()),
        said.notes(), from, mayWrite && resource.byHand() ? "/community/" + resource.id() : null,
        refer == null ? null : refer + "/" + resource.id());
  }

  private static String when(Listing said, @Nullable Integer day) {
    if (said.starts() == null) {
      return said.kind() == ResourceKind.MEETING ? "By appointment" : "";
    }
    String clockTime = TIME.format(said.starts()) + (said.ends() == null ? "" : " to " + TIME.format(said.ends()));
    return day != null ? clockTime : said.days().stream().map(d -> DAYS.get(d).substring(0, 3)).collect(Collectors.joining(", ")) + " " + clockTime;
  }

  private static String far(Resource resource) {
    Double miles = resource.miles();
    if (miles == null) {
      return resource.listing().join().online() ? "online" : "";
    }
    String about = resource.listing().approximate() ? "about " : "";
    return about + (miles < NEAREST ? "under 0.1 mi" : String.format(Locale.US, "%.1f mi", miles));
  }

  /** Beds that were asked about long ago are gone: they are told, and not praised. */
  private boolean fresh(Resource resource) {
    return resource.vacanciesOn() != null && resource.vacanciesOn().plusDays(FRESH_DAYS).isAfter(today());
  }

  private @Nullable String beds(Resource resource) {
    if (resource.listing().kind() != ResourceKind.SOBER_HOME) {
      return null;
    }
    Integer beds = resource.vacancies();
    if (beds == null || resource.vacanciesOn() == null) {
      return "Free beds unknown: call";
    }
    long days = ChronoUnit.DAYS.between(resource.vacanciesOn(), today());
    String asked = days <= 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
    return (beds == 0 ? "Full" : beds == 1 ? "1 bed free" : beds + " beds free") + ", as of " + asked;
  }

  private static String tel(String phone) {
    return phone.replaceAll("[^0-9+,*#]", "");
  }

  static ResourceKind one(String name) {
    return Stream.of(ResourceKind.values()).filter(kind -> kind.name().equals(name)).findFirst().orElse(ResourceKind.MEETING);
  }

  private static Search.@Nullable PartOfDay part(String name) {
    return Stream.of(Search.PartOfDay.values()).filter(part -> part.name().equals(name)).findFirst().orElse(null);
  }
}
