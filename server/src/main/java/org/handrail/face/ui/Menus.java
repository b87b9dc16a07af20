package org.handrail.face.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.privacy.Entrances;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The menus: what exists, and what the person acting now may enter. */
@Component
class Menus {

  private final ObjectProvider<RequestMappingHandlerMapping> mapping;
  private final List<NavBadge> badges;
  private final Entrances entrances;
  private volatile @Nullable Map<String, HandlerMethod> doors;

  Menus(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
      List<NavBadge> badges, Entrances entrances) {
    this.mapping = mapping;
    this.badges = badges;
    this.entrances = entrances;
  }

  List<NavEntry> staff() {
    return entries(Room.STAFF, true);
  }

  List<NavEntry> portal() {
    return entries(Room.PORTAL, false);
  }

  List<NavEntry> record() {
    return entries(Room.RECORD, false);
  }

  private List<NavEntry> entries(List<Room> rooms, boolean counted) {
    return rooms.stream()
        .filter(room -> doors().get(room.path()) instanceof HandlerMethod screen && entrances.open(screen))
        .map(room -> new NavEntry(room.key(), room.label(), room.href(), room.icon(), counted ? count(room.key()) : null))
        .toList();
  }

  private @Nullable NavCount count(String key) {
    for (NavBadge badge : badges) {
      if (badge.room().equals(key)) {
        return badge.count();
      }
    }
    return null;
  }

  /** Every address that answers a GET, with its handler. Read once: routes do not change while we run. */
  private Map<String, HandlerMethod> doors() {
    Map<String, HandlerMethod> known = doors;
    if (known == null) {
      known = new HashMap<>();
      for (Map.Entry<RequestMappingInfo, HandlerMethod> one : mapping.getObject().getHandlerMethods().entrySet()) {
        var methods = one.getKey().getMethodsCondition().getMethods();
        if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
          for (String path : one.getKey().getPatternValues()) {
            known.put(path, one.getValue());
          }
        }
      }
      doors = known;
    }
    return known;
  }
}
