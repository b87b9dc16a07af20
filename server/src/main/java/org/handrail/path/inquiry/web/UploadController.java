package org.handrail.path.inquiry.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.ReceiveReferral;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.ReferralInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in a referral that somebody has as a file: one bundle, or the files of a folder of single resources. */
@Controller
class UploadController {

  private final ReceiveReferral receive;

  UploadController(ReceiveReferral receive) {
    this.receive = receive;
  }

  @GetMapping("/inquiries/import")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView choose() {
    return view(Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/inquiries/import")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView take(@RequestParam(name = "file", required = false) List<MultipartFile> files, Form form, RedirectAttributes redirect) {
    List<MultipartFile> chosen = files == null ? List.of() : files.stream().filter(f -> !f.isEmpty()).toList();
    if (chosen.isEmpty()) return refused(form, "Choose a file");
    return switch (receive.receive(input(chosen), Referral.Channel.UPLOAD, null)) {
      case ReceiveReferral.Received.New(var referral, var inquiry, boolean deceased) -> {
        redirect.addFlashAttribute("saved", deceased ? "Read. The sender's record says this person has died." : "Read. Nothing is in our record yet: look through it.");
        yield new ModelAndView("redirect:/inquiries/referrals/" + referral);
      }
      case ReceiveReferral.Received.Known(var referral, var inquiry) -> {
        redirect.addFlashAttribute("saved", "This referral came before; here it is.");
        yield new ModelAndView("redirect:/inquiries/referrals/" + referral);
      }
      case ReceiveReferral.Received.Refused(var refusal) -> refused(form, refusal.text());
    };
  }

  /** One file is a bundle; several are the files of a folder. */
  private static ReferralInput input(List<MultipartFile> files) {
    return files.size() == 1 ? whole(files.getFirst()) : folder(files);
  }

  private static ReferralInput whole(MultipartFile file) {
    try (InputStream in = file.getInputStream()) {
      return ReferralInput.whole(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ReferralInput folder(List<MultipartFile> files) {
    // Numbers, not names: a file name may hold a person's name and would stand in a message.
    var sources = new java.util.ArrayList<ReferralInput.Source>();
    for (MultipartFile file : files) sources.add(new Uploaded("file " + (sources.size() + 1), file));
    return ReferralInput.folder(sources);
  }

  private record Uploaded(String label, MultipartFile file) implements ReferralInput.Source {
    @Override
    public InputStream open() throws IOException {
      return file.getInputStream();
    }
  }

  private static ModelAndView refused(Form form, String message) {
    return view(form.refused(List.of(new org.handrail.foundation.platform.Refusal("file", message))), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView view(Form form, HttpStatusCode status) {
    return new ModelAndView("path/inquiry/import", Map.of("page", new UploadPage(form)), status);
  }
}
