package org.handrail.foundation.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.messages.SendDueMessages;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Audit;
import org.jspecify.annotations.Nullable;

/** Sends a staff member the link with which they choose their password; again, when the first one was lost. */
@UseCase
public class InviteStaff {
  private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a", Locale.US);

  /**
   * An invitation on its way.
   *
   * @param link to hand over by oneself where no mail server is set; null where the message goes out
   */
  public record Invited(Instant until, @Nullable String link) {}

  private final Accounts accounts;
  private final Links links;
  private final LinkSettings settings;
  private final StaffDirectory directory;
  private final Organizations organizations;
  private final Messages messages;
  private final SendDueMessages sending;
  private final Audit audit;

  InviteStaff(
      Accounts accounts,
      Links links,
      LinkSettings settings,
      StaffDirectory directory,
      Organizations organizations,
      Messages messages,
      SendDueMessages sending,
      Audit audit) {
    this.accounts = accounts;
    this.links = links;
    this.settings = settings;
    this.directory = directory;
    this.organizations = organizations;
    this.messages = messages;
    this.sending = sending;
    this.audit = audit;
  }

  /** Refused for someone who has chosen a password already, who is deactivated, or whose address is another's sign-in. */
  public Outcome<Invited> invite(StaffId staff) {
    StaffMember member = directory.get(staff);
    if (!member.active()) {
      return Outcome.refused("This person is deactivated. Reactivate them first");
    }
    SignInName name = SignInName.of(member.email()).filter(SignInName::isAddress).orElse(null);
    if (name == null) {
      return Outcome.refused("email", "Enter an e-mail address such as name@example.org");
    }
    Optional<Account> known = accounts.of(Tenant.current(), staff);
    if (known.isPresent() && known.get().passwordHash() != null) {
      return Outcome.refused("This person has an account. They can choose a new password on the sign-in page");
    }
    boolean named =
        known.isPresent()
            ? accounts.rename(known.get().id(), name)
            : accounts.add(Tenant.current(), name, staff, null).isPresent();
    if (!named) {
      return Outcome.refused("email", "Another account signs in with this address");
    }
    Account account = accounts.of(Tenant.current(), staff).orElseThrow();
    Links.Made made = links.make(account, Links.Kind.INVITATION, settings.invitation());
    String link = settings.to("/join/" + made.token());
    messages.queue(
        NewMessage.toStaff(
            staff,
            name.value(),
            "staff-invitation",
            Map.of("name", member.name().called(), "link", link, "until", until(made.until())),
            "invitation-" + made.id()));
    audit.account(staff, null, "invited");
    return Outcome.done(new Invited(made.until(), sending.connected() ? null : link));
  }

  private String until(Instant instant) {
    ZoneId zone = organizations.current().timeZone();
    return UNTIL.format(instant.atZone(zone));
  }
}
