package org.handrail.foundation.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what with which part of a record: data, read once from {@code resources/access/default.json}. */
@Component
public class AccessTable {
  private record Cell(String may, Reach reach, @Nullable Limit limit) {
    Grant grant() {
      Set<Act> acts = EnumSet.noneOf(Act.class);
      for (char letter : may.toCharArray()) {
        acts.add(
            switch (letter) {
              case 'R' -> Act.READ;
              case 'W' -> Act.WRITE;
              case 'S' -> Act.SIGN;
              default -> throw new IllegalStateException("access/default.json: unknown right '" + letter + "' in " + may);
            });
      }
      return new Grant(acts, reach, limit);
    }
  }

  private record Document(
      String version, String source, Map<String, String> reaches, Map<Area, Map<Role, List<Cell>>> areas) {}

  private final String version;
  private final Map<Area, Map<Role, List<Grant>>> grants = new EnumMap<>(Area.class);

  AccessTable(JsonMapper json) {
    try (InputStream in = new ClassPathResource("access/default.json").getInputStream()) {
      Document document = json.readValue(in, Document.class);
      version = document.version();
      document.areas().forEach((area, roles) -> grants.put(area, cells(roles)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Role, List<Grant>> cells(Map<Role, List<Cell>> roles) {
    var row = new EnumMap<Role, List<Grant>>(Role.class);
    roles.forEach((role, cells) -> row.put(role, cells.stream().map(Cell::grant).toList()));
    return row;
  }

  /** Of the table in force, kept with every audit of a change to it. */
  public String version() {
    return version;
  }

  /** Whether a role may do this with any part of this kind, limited or not. */
  public boolean gives(Area area, Role role, Act act) {
    return !grants(area, Set.of(role), act).isEmpty();
  }

  /** The rights of a role in one part of the record; empty where the cell says nothing. */
  List<Grant> grants(Area area, Role role) {
    return grants.getOrDefault(area, Map.of()).getOrDefault(role, List.of());
  }

  /** The rights of several roles together that include the act. */
  List<Grant> grants(Area area, Set<Role> roles, Act act) {
    return roles.stream().flatMap(role -> grants(area, role).stream()).filter(grant -> grant.allows(act)).toList();
  }
}
