package org.handrail.face.ui;

import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What staff do in a crisis, one tap away from every staff page. */
@Controller
class CrisisStepsController {

  @GetMapping("/crisis-steps")
  @MayEnter(area = Area.WORK, act = Act.READ)
  String steps() {
    return "face/ui/crisis_steps";
  }
}
