package org.handrail.path.transition.web;

import java.util.EnumSet;
import java.util.Set;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.transition.EndPartnerLink;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.HandOffId;
import org.handrail.path.transition.PacketItem;
import org.handrail.path.transition.SendPacket;
import org.handrail.path.transition.TellNewCode;
import org.handrail.path.transition.TellPartner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a partner is told: by link and code, or by telephone. */
@Controller
@RequestMapping("/transitions/{handOff}")
class PacketController {
  private final HandOffView view;
  private final SendPacket send;
  private final TellNewCode newCode;
  private final EndPartnerLink end;
  private final TellPartner tell;

  PacketController(HandOffView view, SendPacket send, TellNewCode newCode, EndPartnerLink end, TellPartner tell) {
    this.view = view;
    this.send = send;
    this.newCode = newCode;
    this.end = end;
    this.tell = tell;
  }

  /** The link and its code are in the answer and nowhere else. */
  @PostMapping("/send")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView send(@PathVariable HandOffId handOff, Form form) {
    view.found(handOff);
    var outcome = send.send(handOff, items(form));
    return outcome.isDone() ? view.of(view.found(handOff), Form.empty(), new HandOffView.Shown(outcome.orElseThrow(), null), 200)
        : view.of(view.found(handOff), form.refused(outcome.refusals()), HandOffView.Shown.NONE, 422);
  }

  @PostMapping("/code")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView code(@PathVariable HandOffId handOff, Form form) {
    view.found(handOff);
    var outcome = newCode.code(handOff);
    return outcome.isDone() ? view.of(view.found(handOff), Form.empty(), new HandOffView.Shown(null, outcome.orElseThrow()), 200)
        : view.of(view.found(handOff), form.refused(outcome.refusals()), HandOffView.Shown.NONE, 422);
  }

  @PostMapping("/take-back")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView takeBack(@PathVariable HandOffId handOff, RedirectAttributes flash) {
    HandOff found = view.found(handOff);
    end.end(found.id()).orElseThrow();
    flash.addFlashAttribute("saved", "The link opens nothing any more.");
    return new ModelAndView("redirect:/transitions/" + handOff);
  }

  @PostMapping("/tell")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView tell(@PathVariable HandOffId handOff, Form form, RedirectAttributes flash) {
    view.found(handOff);
    var outcome = tell.tell(handOff, items(form));
    if (!outcome.isDone()) {
      return view.of(view.found(handOff), form.refused(outcome.refusals()), HandOffView.Shown.NONE, 422);
    }
    flash.addFlashAttribute("saved", "Entered in the ledger of disclosures.");
    return new ModelAndView("redirect:/transitions/" + handOff);
  }

  private static Set<PacketItem> items(Form form) {
    var items = EnumSet.noneOf(PacketItem.class);
    for (PacketItem item : PacketItem.values()) {
      if (form.has("item", item.name())) {
        items.add(item);
      }
    }
    return items;
  }
}
