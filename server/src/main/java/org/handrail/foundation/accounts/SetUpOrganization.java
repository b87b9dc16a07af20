package org.handrail.foundation.accounts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.people.RegisterStaff;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The first visit to a new installation: the organization and its first administrator. */
@Service
public class SetUpOrganization {

  /** What the first visitor enters. */
  public record Request(
      String code, String organization, String timeZone, String given, String family, String email, String password) {}

  private final SetupCode code;
  private final Organizations organizations;
  private final RegisterStaff registerStaff;
  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Throttle throttle;
  private final SignIn signIn;
  private final Audit audit;
  private final TransactionTemplate transaction;

  SetUpOrganization(
      SetupCode code,
      Organizations organizations,
      RegisterStaff registerStaff,
      Accounts accounts,
      Passwords passwords,
      PasswordRules rules,
      Throttle throttle,
      SignIn signIn,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.code = code;
    this.organizations = organizations;
    this.registerStaff = registerStaff;
    this.accounts = accounts;
    this.passwords = passwords;
    this.rules = rules;
    this.throttle = throttle;
    this.signIn = signIn;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** @return as after a sign-in: the administrator goes on to their second factor */
  public Outcome<SignInResult> setUp(Request request, String address) {
    if (!code.isNeeded()) {
      return Outcome.refused("This installation has its organization. Sign in instead");
    }
    List<Refusal> refusals = check(request);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Optional<Duration> wait = throttle.enter(Limits.SETUP_ADDRESS, address);
    if (wait.isPresent()) {
      return Outcome.done(new SignInResult.Wait(wait.get()));
    }
    if (!code.isRight(request.code())) {
      return Outcome.refused(
          "code", "This is not the code in the terminal. After ten tries it ends: start Handrail again for a new one");
    }
    String hash = passwords.hash(request.password());
    OrganizationId organization = OrganizationId.next();
    return Tenant.in(organization, () -> create(organization, request, hash));
  }

  /** All or nothing: an organization without an administrator could never be entered. */
  private Outcome<SignInResult> create(OrganizationId organization, Request request, String hash) {
    Optional<AccountId> administrator =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  if (!code.use(request.code()) || !code.isNeeded()) {
                    return Optional.<AccountId>empty();
                  }
                  organizations.create(organization, request.organization(), ZoneId.of(request.timeZone()));
                  return Optional.of(administrator(organization, request, hash));
                }));
    if (administrator.isEmpty()) {
      return Outcome.refused("This installation has its organization. Sign in instead");
    }
    audit.system(Area.ADMINISTRATION, Act.WRITE, null, "organization created with the setup code");
    return Outcome.done(signIn.next(accounts.find(administrator.get()).orElseThrow()));
  }

  private AccountId administrator(OrganizationId organization, Request request, String hash) {
    StaffId staff =
        registerStaff
            .register(
                new PersonName(request.given(), request.family(), null),
                "",
                request.email(),
                Set.of(Role.ADMIN),
                List.of())
            .orElseThrow();
    SignInName name = SignInName.of(request.email()).orElseThrow();
    AccountId id = accounts.add(organization, name, staff, null).orElseThrow();
    accounts.setPassword(id, hash);
    return id;
  }

  private List<Refusal> check(Request request) {
    var refusals = new ArrayList<Refusal>();
    if (request.organization().isBlank()) {
      refusals.add(new Refusal("organization", "Enter the name of your organization"));
    }
    if (!isZone(request.timeZone())) {
      refusals.add(new Refusal("timeZone", "Choose your time zone"));
    }
    if (request.given().isBlank()) {
      refusals.add(new Refusal("given", "Enter your given name"));
    }
    if (request.family().isBlank()) {
      refusals.add(new Refusal("family", "Enter your family name"));
    }
    Optional<SignInName> name = SignInName.of(request.email()).filter(SignInName::isAddress);
    if (name.isEmpty()) {
      refusals.add(new Refusal("email", "Enter an e-mail address such as name@example.org"));
    } else {
      rules.fault(request.password(), name.get()).ifPresent(fault -> refusals.add(new Refusal("password", fault)));
    }
    return refusals;
  }

  private static boolean isZone(String text) {
    try {
      return text.contains("/") && ZoneId.of(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
