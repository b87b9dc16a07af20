package org.handrail.foundation.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.people.ChangeStaff;
import org.handrail.foundation.people.SetStaffActive;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Who may work here and as what. Nobody changes their own roles or ends their own access: an administrator cannot make
 * themselves a counselor, and the last one who can let others in stays.
 */
@Service
@Transactional
public class StaffAccess {
  private static final Set<Role> LETS_IN = Set.of(Role.ADMIN, Role.DIRECTOR);

  private final Accounts accounts;
  private final SecondFactor secondFactor;
  private final ChangeStaff changeStaff;
  private final SetStaffActive setActive;
  private final StaffDirectory directory;
  private final JdbcClient jdbc;
  private final Audit audit;

  StaffAccess(
      Accounts accounts,
      SecondFactor secondFactor,
      ChangeStaff changeStaff,
      SetStaffActive setActive,
      StaffDirectory directory,
      JdbcClient jdbc,
      Audit audit) {
    this.accounts = accounts;
    this.secondFactor = secondFactor;
    this.changeStaff = changeStaff;
    this.setActive = setActive;
    this.directory = directory;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Changes a staff member; a change of roles is audited and counts from their next request on. */
  public Outcome<Integer> change(StaffId staff, int version, ChangeStaff.Details details) {
    oneAtATime();
    StaffMember before = directory.get(staff);
    boolean rolesChange = !before.roles().equals(details.roles());
    if (rolesChange && isSelf(staff)) {
      return Outcome.refused("roles", "Nobody changes their own roles. Ask another administrator or the director");
    }
    if (rolesChange && letsIn(before) && details.roles().stream().noneMatch(LETS_IN::contains) && isLast(staff)) {
      return Outcome.refused("roles", "Somebody has to remain who can let others in: give another person the role first");
    }
    Outcome<Integer> outcome = changeStaff.change(staff, version, details);
    if (outcome.isDone() && !before.email().equalsIgnoreCase(details.email().strip()) && !rename(staff, details.email())) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused("email", "Another account signs in with this address");
    }
    if (outcome.isDone() && rolesChange) {
      audit.account(staff, null, "roles changed from " + words(before.roles()) + " to " + words(details.roles()));
    }
    return outcome;
  }

  /** The address is also the sign-in: sessions under the old one end. False when another account has it. */
  private boolean rename(StaffId staff, String email) {
    Optional<Account> account = accounts.of(Tenant.current(), staff);
    if (account.isEmpty()) {
      return true;
    }
    boolean renamed = SignInName.of(email).filter(name -> accounts.rename(account.get().id(), name)).isPresent();
    if (renamed) {
      accounts.endSessions(account.get().id());
      audit.account(staff, null, "sign-in address changed");
    }
    return renamed;
  }

  /** Ends access at once: sessions are removed, and the next request of one that is under way is refused. */
  public Outcome<StaffMember> deactivate(StaffId staff) {
    oneAtATime();
    StaffMember member = directory.get(staff);
    if (isSelf(staff)) {
      return Outcome.refused("Nobody deactivates themselves. Ask another administrator or the director");
    }
    if (letsIn(member) && isLast(staff)) {
      return Outcome.refused("Somebody has to remain who can let others in: give another person the role first");
    }
    if (setActive.set(staff, false)) {
      accounts.of(Tenant.current(), staff).ifPresent(account -> {
        accounts.setActive(account.id(), false);
        accounts.endSessions(account.id());
      });
      audit.account(staff, null, "deactivated");
    }
    return Outcome.done(directory.get(staff));
  }

  /** Lets someone come back, with the password and roles they had. */
  public Outcome<StaffMember> reactivate(StaffId staff) {
    if (setActive.set(staff, true)) {
      accounts.of(Tenant.current(), staff).ifPresent(account -> accounts.setActive(account.id(), true));
      audit.account(staff, null, "reactivated");
    }
    return Outcome.done(directory.get(staff));
  }

  /** For a lost phone: the app is set up anew at the next sign-in, after the password. */
  public Outcome<StaffMember> removeSecondFactor(StaffId staff) {
    if (isSelf(staff)) {
      return Outcome.refused("Nobody removes their own second factor. Ask another administrator or the director");
    }
    accounts.of(Tenant.current(), staff).ifPresent(account -> {
      secondFactor.remove(account.id());
      accounts.endSessions(account.id());
      audit.account(staff, null, "second factor removed");
    });
    return Outcome.done(directory.get(staff));
  }

  private static boolean isSelf(StaffId staff) {
    return staff.equals(Acting.actor().staff());
  }

  private static boolean letsIn(StaffMember member) {
    return member.roles().stream().anyMatch(LETS_IN::contains);
  }

  private boolean isLast(StaffId staff) {
    return directory.active().stream().noneMatch(other -> !other.id().equals(staff) && letsIn(other));
  }

  /** Two administrators who deactivate each other at the same moment must not both succeed. */
  private void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('staff access ' || cast(:organization as text), 0))")
        .param("organization", Tenant.current().value())
        .query((row, n) -> n)
        .single();
  }

  private static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
  }
}
