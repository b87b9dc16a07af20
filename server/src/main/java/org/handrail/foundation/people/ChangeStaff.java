package org.handrail.foundation.people;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrects what is known of a staff member, or changes their roles. */
@UseCase
public class ChangeStaff {

  /** What can be changed. */
  public record Details(PersonName name, String title, String email, @Nullable String phone, Set<Role> roles) {}

  private final JdbcClient jdbc;

  ChangeStaff(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Refused like registering, and when somebody changed the same person meanwhile.
   *
   * @return the new version
   */
  public Outcome<Integer> change(StaffId staff, int version, Details details) {
    List<Refusal> refusals = check(details.name(), details.email(), details.roles());
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    int changed =
        jdbc.sql(
                """
                update staff set given = :given, family = :family, title = :title, email = :email, phone = :phone,
                  roles = :roles, version = version + 1
                 where id = :id and version = :version
                """)
            .param("given", details.name().given().strip())
            .param("family", details.name().family().strip())
            .param("title", details.title().strip())
            .param("email", details.email().strip())
            .param("phone", details.phone(), Types.VARCHAR)
            .param("roles", details.roles().stream().map(Role::name).sorted().toArray(String[]::new))
            .param("id", staff.value())
            .param("version", version)
            .update();
    return changed == 1
        ? Outcome.done(version + 1)
        : Outcome.refused("Somebody changed this person while you had the page open. Open it again to see what changed");
  }

  static List<Refusal> check(PersonName name, String email, Set<Role> roles) {
    var refusals = new ArrayList<Refusal>();
    if (name.given().isBlank()) {
      refusals.add(new Refusal("given", "Enter a given name"));
    }
    if (name.family().isBlank()) {
      refusals.add(new Refusal("family", "Enter a family name"));
    }
    if (!email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      refusals.add(new Refusal("email", "Enter an e-mail address such as name@example.org"));
    }
    if (roles.isEmpty() || !roles.stream().allMatch(Role::isStaff)) {
      refusals.add(new Refusal("roles", "Choose at least one role"));
    }
    return refusals;
  }
}
