package org.handrail.path.family;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a patient asks of one person this week, in their own words; empty words take it back. */
@UseCase
public class SayHowToHelp {
  private static final int LONGEST = 500;

  private final FamilyMembers members;
  private final Access access;
  private final JdbcClient jdbc;
  private final Clock clock;

  SayHowToHelp(FamilyMembers members, Access access, JdbcClient jdbc, Clock clock) {
    this.members = members;
    this.access = access;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Outcome<MemberId> say(MemberId id, String words) {
    var patient = Acting.actor().patientId();
    access.require(Area.CONSENTS, Act.WRITE, patient);
    if (members.find(patient, id).filter(m -> !m.ended()).isEmpty()) {
      return Outcome.refused("This person was taken off");
    }
    if (words.length() > LONGEST) {
      return Outcome.refused("words", "This has " + words.length() + " characters; at most " + LONGEST + " fit");
    }
    jdbc.sql(
            """
            insert into family_help (id, organization_id, member_id, words, written_at)
            values (:id, :organization, :member, :words, :now)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("member", id.value())
        .param("words", words.strip())
        .param("now", Sql.at(clock.instant()))
        .update();
    return Outcome.done(id);
  }

  /** The newest words; empty when there are none. */
  public String words(MemberId id) {
    return jdbc.sql("select words from family_help where member_id = :member order by written_at desc, id desc limit 1")
        .param("member", id.value())
        .query(String.class)
        .optional()
        .orElse("");
  }
}
