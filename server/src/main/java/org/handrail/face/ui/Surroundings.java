package org.handrail.face.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.accounts.OrganizationSettings;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.Site;
import org.handrail.foundation.sites.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Shell} of a page from who is acting and where. */
@Component
class Surroundings {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.US);

  private final Organizations organizations;
  private final OrganizationSettings settings;
  private final Sites sites;
  private final Menus menus;
  private final Assets assets;
  private final Clock clock;

  Surroundings(Organizations organizations, OrganizationSettings settings, Sites sites, Menus menus, Assets assets,
      Clock clock) {
    this.organizations = organizations;
    this.settings = settings;
    this.sites = sites;
    this.menus = menus;
    this.assets = assets;
    this.clock = clock;
  }

  Shell around(HttpServletRequest request) {
    Viewer viewer = Acting.find().map(Surroundings::viewer).orElse(null);
    var organization = new Remembered<>(() -> organization(request));
    return new Shell(csrf(request), viewer, new Remembered<>(() -> organization.get().map(this::place).orElseGet(Place::unknown)),
        () -> time(organization.get()), saved(request), assets::address, new Remembered<>(menus::staff), new Remembered<>(menus::portal), new Remembered<>(menus::record));
  }

  /** For a page that reports a failure: asks nothing of the database, which may be what failed. */
  Shell alone(HttpServletRequest request) {
    return new Shell(csrf(request), null, Place::unknown, () -> time(Optional.empty()), null, assets::address, List::of, List::of, List::of);
  }

  private Optional<Organization> organization(HttpServletRequest request) {
    return named(request)
        .or(() -> Acting.find().map(Actor::organization).flatMap(organizations::find))
        .or(this::onlyOne);
  }

  private Place place(Organization organization) {
    return Tenant.in(organization.id(), () -> {
      OrganizationSettings.Settings known = settings.current();
      var line = known.crisisPhone() == null ? null
          : new Place.CrisisLine(Objects.requireNonNullElse(known.crisisName(), "Local crisis line"), known.crisisPhone());
      return new Place(organization.name(), known.frontDesk() == null ? sitePhone() : known.frontDesk(), known.afterHours(), line);
    });
  }

  private String time(Optional<Organization> organization) {
    return CLOCK.format(clock.instant().atZone(organization.map(Organization::timeZone).orElse(ZoneOffset.UTC)));
  }

  /** The number of the first active site that has one. */
  private @Nullable String sitePhone() {
    return sites.all().stream().filter(Site::active).map(site -> site.place().phone())
        .filter(phone -> !phone.isBlank()).findFirst().orElse(null);
  }

  /** The organization in a public address ({@code /at/harbor-lane}). */
  private Optional<Organization> named(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
            && variables.get("slug") instanceof String slug
        ? organizations.bySlug(slug) : Optional.empty();
  }

  /** Public pages speak for the organization only when there is no doubt which one. */
  private Optional<Organization> onlyOne() {
    List<Organization> all = organizations.all();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static Viewer viewer(Actor actor) {
    List<String> roles = actor.roles().stream().sorted().map(Role::label).toList();
    String shown = String.join(", ", roles.subList(0, Math.min(2, roles.size())));
    return new Viewer(actor.name(), roles.size() > 2 ? shown + " and more" : shown);
  }

  private static Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Csrf(token.getParameterName(), token.getHeaderName(), token::getToken)
        : new Csrf("_csrf", "X-CSRF-TOKEN", () -> "");
  }

  private static @Nullable String saved(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null || flash.get("saved") == null ? null : String.valueOf(flash.get("saved"));
  }
}
