package org.handrail.foundation.accounts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.accounts.StaffAccounts;
import org.handrail.foundation.people.Credential;
import org.handrail.foundation.people.CredentialTable;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is known of staff, their accounts and their licences into the words of the pages. */
@Component
class StaffViews {
  /** Renewing a licence takes weeks. */
  private static final int WARN_DAYS = 60;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  private final StaffDirectory directory;
  private final StaffAccounts accounts;
  private final CredentialTable table;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  StaffViews(
      StaffDirectory directory,
      StaffAccounts accounts,
      CredentialTable table,
      Organizations organizations,
      Access access,
      Clock clock) {
    this.directory = directory;
    this.accounts = accounts;
    this.table = table;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  StaffListPage list() {
    List<StaffMember> all = directory.all();
    return new StaffListPage(
        all.stream().filter(StaffMember::active).map(this::row).toList(),
        all.stream().filter(member -> !member.active()).map(this::row).toList(),
        mayChange());
  }

  private StaffListPage.Row row(StaffMember member) {
    StaffAccounts.State state = accounts.of(member.id());
    String title = member.title().isBlank() ? "" : ", " + member.title();
    return new StaffListPage.Row(
        member.id().toString(),
        member.name().shown() + title,
        member.roles().stream().sorted().map(Role::label).collect(Collectors.joining(" · ")),
        member.email(),
        member.active() ? words(state) : "Deactivated",
        member.active() && needs(state),
        member.active() ? warning(directory.credentials(member.id())) : null);
  }

  private static boolean needs(StaffAccounts.State state) {
    return state instanceof StaffAccounts.State.None
        || (state instanceof StaffAccounts.State.Invited(Optional<Instant> until) && until.isEmpty());
  }

  private String words(StaffAccounts.State state) {
    return switch (state) {
      case StaffAccounts.State.None() -> "Not invited yet";
      case StaffAccounts.State.Invited(Optional<Instant> until) ->
          until
              .map(end -> "Invited until " + DAY.format(LocalDate.ofInstant(end, zone())))
              .orElse("The invitation is over");
      case StaffAccounts.State.Open(boolean secondFactor) ->
          secondFactor ? "Signs in with password and app" : "Signs in with password";
    };
  }

  private @Nullable String warning(List<Credential> credentials) {
    LocalDate today = today();
    for (Credential one : credentials) {
      if (one.validUntil().isBefore(today)) {
        boolean renewed = credentials.stream().anyMatch(other -> other.kind().equals(one.kind()) && other.validOn(today));
        if (!renewed) {
          return one.kind() + " expired on " + DAY.format(one.validUntil());
        }
      } else if (one.validUntil().isBefore(today.plusDays(WARN_DAYS))) {
        return one.kind() + " expires on " + DAY.format(one.validUntil());
      }
    }
    return null;
  }

  StaffPage page(StaffMember member, @Nullable String link, Form form, Form licence) {
    StaffAccounts.State state = accounts.of(member.id());
    LocalDate today = today();
    return new StaffPage(
        member.id().toString(),
        member.version(),
        member.name().shown(),
        member.active(),
        member.id().equals(Acting.actor().staff()),
        mayChange(),
        member.active() ? words(state) : "Deactivated",
        member.active() && !(state instanceof StaffAccounts.State.Open),
        state instanceof StaffAccounts.State.Open(boolean secondFactor) && secondFactor,
        link,
        form,
        directory.credentials(member.id()).stream()
            .map(
                one ->
                    new StaffPage.Licence(
                        table.find(one.kind()).map(CredentialTable.Kind::name).orElse(one.kind()),
                        one.number() + ", " + one.state(),
                        DAY.format(one.validUntil()),
                        one.validUntil().isBefore(today),
                        one.validUntil().isBefore(today.plusDays(WARN_DAYS))))
            .toList(),
        kinds(),
        licence);
  }

  StaffPage blank(Form form) {
    return new StaffPage("", 0, "", true, false, true, "", false, false, null, form, List.of(), kinds(), Form.empty());
  }

  private List<Choice> kinds() {
    return Choice.of(table.all(), CredentialTable.Kind::kind, kind -> kind.name() + " (" + kind.kind() + ")");
  }

  private boolean mayChange() {
    return access.may(Area.ADMINISTRATION, Act.WRITE);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return organizations.current().timeZone();
  }
}
