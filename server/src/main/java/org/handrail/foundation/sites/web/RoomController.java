package org.handrail.foundation.sites.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.SaveRoom;
import org.handrail.foundation.sites.SiteId;
import org.handrail.foundation.sites.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a room or changes one. */
@Controller
class RoomController {
  private final Sites sites;
  private final Rooms rooms;
  private final SaveRoom saveRoom;

  RoomController(Sites sites, Rooms rooms, SaveRoom saveRoom) {
    this.sites = sites;
    this.rooms = rooms;
    this.saveRoom = saveRoom;
  }

  @GetMapping("/admin/programs/sites/{site}/rooms/new")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String add(@PathVariable SiteId site, Model model) {
    return draw(model, adding(site), site, true, 0, Form.empty());
  }

  @PostMapping("/admin/programs/sites/{site}/rooms/new")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String add(@PathVariable SiteId site, Form form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    var outcome = saveRoom.save(site, null, 0, details(form, true));
    if (outcome.isDone()) {
      return saved(redirect, form);
    }
    response.setStatus(422);
    return draw(model, adding(site), site, true, 0, form.refused(outcome.refusals()));
  }

  @GetMapping("/admin/programs/rooms/{room}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  String edit(@PathVariable RoomId room, Model model) {
    Room now = rooms.find(room).orElseThrow();
    return draw(model, "/admin/programs/rooms/" + room, now.site(), false, now.version(), known(now));
  }

  @PostMapping("/admin/programs/rooms/{room}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String change(
      @PathVariable RoomId room,
      @RequestParam int version,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Room now = rooms.find(room).orElseThrow();
    var outcome = saveRoom.save(now.site(), room, version, details(form, form.has("active", "true")));
    if (outcome.isDone()) {
      return saved(redirect, form);
    }
    response.setStatus(422);
    return draw(model, "/admin/programs/rooms/" + room, now.site(), false, now.version(), form.refused(outcome.refusals()));
  }

  private static String adding(SiteId site) {
    return "/admin/programs/sites/" + site + "/rooms/new";
  }

  private static String saved(RedirectAttributes redirect, Form form) {
    redirect.addFlashAttribute("saved", form.value("name") + " is saved.");
    return "redirect:/admin/programs";
  }

  private String draw(Model model, String action, SiteId site, boolean isNew, int version, Form form) {
    model.addAttribute("page", new RoomPage(action, sites.get(site).name(), isNew, version, form));
    return "foundation/sites/room";
  }

  private static SaveRoom.Details details(Form form, boolean active) {
    return new SaveRoom.Details(form.value("name"), Numbers.whole(form.value("capacity")), form.has("telehealth", "true"), active);
  }

  private static Form known(Room room) {
    Map<String, Object> known = new HashMap<>();
    known.put("name", room.name());
    known.put("capacity", room.capacity());
    if (room.telehealth()) {
      known.put("telehealth", "true");
    }
    if (room.active()) {
      known.put("active", "true");
    }
    return Form.of(known);
  }
}
