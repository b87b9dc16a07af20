package org.handrail.path.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.foundation.accounts.FamilyInvitations;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/** Invites one of a patient's people: after the question of safety, with exactly the items the patient ticked. */
@UseCase
public class InviteFamily {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final int LONGEST_YEARS = 1;
  private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a", Locale.US);

  /** An invitation, shown this once: the link may be sent by us, the code is told by the patient. */
  public record Invited(MemberId member, String called, String link, String code, String until, boolean sent) {}

  private final AskSafety safety;
  private final FamilyMembers members;
  private final FamilyTexts texts;
  private final ShareWithFamily share;
  private final FamilyInvitations invitations;
  private final Messages messages;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  InviteFamily(AskSafety safety, FamilyMembers members, FamilyTexts texts, ShareWithFamily share, FamilyInvitations invitations,
      Messages messages, Organizations organizations, Access access, Clock clock) {
    this.safety = safety;
    this.members = members;
    this.texts = texts;
    this.share = share;
    this.invitations = invitations;
    this.messages = messages;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @param answer of {@link AskSafety}
   * @param email where the link goes; blank when the patient passes it on
   * @param until the last day anything is shared; null when none was typed
   * @param items codes that were ticked; an unticked item is never shared
   */
  public Outcome<Invited> invite(UUID answer, String email, @Nullable LocalDate until, Set<String> items) {
    PatientId patient = Acting.actor().patientId();
    access.require(Area.CONSENTS, Act.WRITE, patient);
    AskSafety.Asked asked = safety.open(patient, answer).orElse(null);
    if (asked == null) {
      return Outcome.refused("Begin again: somebody was invited with this page already, or it is older than a day");
    }
    LocalDate today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    List<Refusal> refusals = new ArrayList<>();
    if (!email.isBlank() && !EMAIL.matcher(email.strip()).matches()) {
      refusals.add(new Refusal("email", "This is not an e-mail address. Leave it empty to pass the link on yourself"));
    }
    if (until == null || until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
      refusals.add(new Refusal("until", "Choose a day from today up to a year ahead"));
    }
    if (items.stream().anyMatch(code -> texts.item(code).isEmpty())) {
      refusals.add(new Refusal("items", "One of these cannot be shared. Choose again"));
    }
    if (!refusals.isEmpty() || until == null) {
      return Outcome.refused(refusals);
    }
    var member = new FamilyMember(MemberId.next(), patient, asked.called(), asked.relationship(),
        email.isBlank() ? null : email.strip(), until, FamilyMember.State.INVITED, null, clock.instant(), null);
    members.insert(member);
    if (!safety.use(answer, member.id())) {
      throw new IllegalStateException("The answer was used in between: nothing is kept");
    }
    for (FamilyTexts.Item item : texts.items()) {
      if (item.base() || items.contains(item.code())) {
        share.give(member, item).orElseThrow();
      }
    }
    return Outcome.done(invitation(member));
  }

  /** A new link and code for somebody who has not joined; the earlier ones end. */
  public Outcome<Invited> again(MemberId id) {
    PatientId patient = Acting.actor().patientId();
    access.require(Area.CONSENTS, Act.WRITE, patient);
    return members.find(patient, id)
        .filter(member -> member.state() == FamilyMember.State.INVITED)
        .map(member -> Outcome.done(invitation(member)))
        .orElseGet(() -> Outcome.refused("This person has joined, or was taken off"));
  }

  private Invited invitation(FamilyMember member) {
    messages.withdraw(QueuedForFamily.invitation(member.id()));
    FamilyInvitations.Made made = invitations.make(member.id().value(), member.called());
    String until = UNTIL.format(made.until().atZone(organizations.current().timeZone()));
    if (member.email() != null) {
      messages.queue(NewMessage.toOther(member.email(), "invitation", Map.of("link", made.link(), "until", until),
          QueuedForFamily.invitation(member.id()) + made.id()));
    }
    return new Invited(member.id(), member.called(), made.link(), made.code(), until, member.email() != null);
  }
}
