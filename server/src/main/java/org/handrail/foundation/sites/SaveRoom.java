package org.handrail.foundation.sites;

import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Adds a room to a site, or changes one. */
@UseCase
public class SaveRoom {

  /**
   * What somebody says about a room.
   *
   * @param capacity most people in it, 1 to 1,000
   */
  public record Details(String name, int capacity, boolean telehealth, boolean active) {
    private List<Refusal> check() {
      var refusals = new ArrayList<Refusal>();
      if (name.isBlank()) {
        refusals.add(new Refusal("name", "Enter the name of the room"));
      }
      if (capacity < 1 || capacity > 1000) {
        refusals.add(new Refusal("capacity", "Enter how many people fit in, between 1 and 1,000"));
      }
      return refusals;
    }
  }

  private final JdbcClient jdbc;

  SaveRoom(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param room null for a new room
   * @param version the version that was edited; anything for a new room
   */
  public Outcome<RoomId> save(SiteId site, @Nullable RoomId room, int version, Details details) {
    var refusals = details.check();
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    try {
      return room == null ? add(site, details) : change(room, version, details);
    } catch (DuplicateKeyException taken) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused("name", "There is a room of this name here already");
    }
  }

  private Outcome<RoomId> add(SiteId site, Details details) {
    RoomId id = RoomId.next();
    jdbc.sql(
            """
            insert into room (id, organization_id, site_id, name, capacity, telehealth)
            values (:id, :organization, :site, :name, :capacity, :telehealth)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("site", site.value())
        .param("name", details.name().strip())
        .param("capacity", details.capacity())
        .param("telehealth", details.telehealth())
        .update();
    return Outcome.done(id);
  }

  private Outcome<RoomId> change(RoomId room, int version, Details details) {
    int changed =
        jdbc.sql(
                """
                update room set name = :name, capacity = :capacity, telehealth = :telehealth, active = :active,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("name", details.name().strip())
            .param("capacity", details.capacity())
            .param("telehealth", details.telehealth())
            .param("active", details.active())
            .param("id", room.value())
            .param("version", version)
            .update();
    return changed == 1
        ? Outcome.done(room)
        : Outcome.refused("Someone else changed this room meanwhile. Look at their change, then save yours.");
  }
}
