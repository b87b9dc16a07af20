package org.handrail.path.inquiry.web;

import java.util.List;
import java.util.Map;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryAccess;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Inquiries that ended, and why. */
@Controller
class EndedController {

  private static final int MOST = 200;

  private final Inquiries inquiries;
  private final InquiryAccess access;
  private final InquiryPages pages;

  EndedController(Inquiries inquiries, InquiryAccess access, InquiryPages pages) {
    this.inquiries = inquiries;
    this.access = access;
    this.pages = pages;
  }

  @GetMapping("/inquiries/ended")
  @MayEnter(area = Area.INQUIRY, act = Act.READ)
  ModelAndView ended() {
    Words words = pages.words();
    List<EndedPage.Line> lines = access.visible(inquiries.ended(MOST)).stream().map(q -> line(q, words)).toList();
    return new ModelAndView("path/inquiry/ended", Map.of("page", new EndedPage(lines, lines.size() == MOST)));
  }

  private static EndedPage.Line line(Inquiry q, Words words) {
    Inquiry.Closed closed = q.closed();
    String how = closed == null ? q.stage().label() : closed.note().isBlank() ? closed.reason().label() : closed.reason().label() + ": " + closed.note();
    return new EndedPage.Line("/inquiries/" + q.id(), q.details().name(), how, words.day(q.stageSince()));
  }
}
