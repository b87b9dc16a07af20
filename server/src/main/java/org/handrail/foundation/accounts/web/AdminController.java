package org.handrail.foundation.accounts.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Entrances;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The first page of the administration: what exists, and what the person acting may enter. */
@Controller
class AdminController {
  private static final List<AdminPage.Door> DOORS =
      List.of(
          new AdminPage.Door("/admin/staff", "Staff", "Who works here, in which roles, with which licences", "users-group"),
          new AdminPage.Door("/admin/organization", "Organization", "Name, phone numbers, and who acts on a danger", "building"),
          new AdminPage.Door("/admin/programs", "Sites and programs", "Where you treat people, at which level of care", "building-community"),
          new AdminPage.Door("/admin/on-call", "On call", "Who can be reached at night", "phone-incoming"),
          new AdminPage.Door("/admin/instruments", "Instruments", "What can be asked and scored, and bringing your own", "list-check"),
          new AdminPage.Door("/admin/rule-packs", "Rule packs", "Placement tables and program numbers, with their sources", "table-options"),
          new AdminPage.Door("/admin/random-tests", "Random tests", "Who is tested how often, drawn so that nobody can bend it", "dice"),
          new AdminPage.Door("/admin/family", "Family messages", "Whether patients read what their people write", "heart-handshake"),
          new AdminPage.Door("/admin/partners", "Partners", "Who sends people, and with which system", "affiliate"),
          new AdminPage.Door("/admin/lists", "Community lists", "Meetings, treatment places and services that others publish", "map-pin"),
          new AdminPage.Door("/admin/messages", "Messages", "What was sent, and what could not be delivered", "mail"),
          new AdminPage.Door("/placement/unmet-need", "Unmet need", "Recommended levels of care people did not get, and why", "chart-bar"),
          new AdminPage.Door("/admin/privacy", "Privacy", "Records opened with a reason", "shield-lock"),
          new AdminPage.Door("/admin/audit", "Audit trail", "Who did what, when", "list-search"));

  private final ObjectProvider<RequestMappingHandlerMapping> mapping;
  private final Entrances entrances;

  AdminController(
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping, Entrances entrances) {
    this.mapping = mapping;
    this.entrances = entrances;
  }

  @GetMapping("/admin")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  String page(Model model) {
    Map<String, HandlerMethod> screens = screens();
    var open = new ArrayList<AdminPage.Door>();
    for (AdminPage.Door door : DOORS) {
      HandlerMethod screen = screens.get(door.href());
      if (screen != null && entrances.open(screen)) {
        open.add(door);
      }
    }
    model.addAttribute("page", new AdminPage(open));
    return "foundation/accounts/admin";
  }

  private Map<String, HandlerMethod> screens() {
    var screens = new HashMap<String, HandlerMethod>();
    mapping.getObject().getHandlerMethods().forEach((info, handler) -> {
      if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
        info.getPatternValues().forEach(path -> screens.put(path, handler));
      }
    });
    return screens;
  }
}
