package org.handrail.foundation.rules.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.rules.ActivatePack;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RetirePack;
import org.handrail.foundation.rules.RulePack;
import org.handrail.foundation.rules.UploadPack;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rule packs there are, reading one, bringing one's own, and the second person who puts it in use. */
@Controller
class PackController {
  private static final int LARGEST_BYTES = 8_000_000;

  private final PackPages pages;
  private final UploadPack upload;
  private final ActivatePack activate;
  private final RetirePack retire;

  PackController(PackPages pages, UploadPack upload, ActivatePack activate, RetirePack retire) {
    this.pages = pages;
    this.upload = upload;
    this.activate = activate;
    this.retire = retire;
  }

  @GetMapping("/admin/rule-packs")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ModelAndView list() {
    return list(Form.empty(), HttpStatus.OK);
  }

  private ModelAndView list(Form form, HttpStatus status) {
    return new ModelAndView("foundation/rules/packs", Map.of("page", pages.list(form)), status);
  }

  @PostMapping("/admin/rule-packs")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file, Form form, RedirectAttributes flash) throws IOException {
    return switch (text(file).then(upload::take)) {
      case Outcome.Refused<RulePack>(var why) -> list(form.refused(why), HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Done<RulePack>(var pack) -> {
        flash.addFlashAttribute("saved", "Kept: " + pack.info().name() + ". A second person has to read it and put it in use.");
        yield new ModelAndView("redirect:" + PackPages.href(pack.info().ref()));
      }
    };
  }

  private static Outcome<String> text(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return Outcome.refused("file", "Choose a file.");
    }
    if (file.getSize() > LARGEST_BYTES) {
      return Outcome.refused("file", "The file is larger than 8 MB, which no rule pack needs.");
    }
    try {
      return Outcome.done(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString());
    } catch (CharacterCodingException notText) {
      return Outcome.refused("file", "The file is not text in UTF-8.");
    }
  }

  @GetMapping("/admin/rule-packs/{pack}/{version}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ModelAndView show(@PathVariable String pack, @PathVariable int version) {
    return show(ref(pack, version), Form.empty(), HttpStatus.OK);
  }

  private ModelAndView show(PackRef ref, Form form, HttpStatus status) {
    return new ModelAndView("foundation/rules/pack", Map.of("page", pages.page(ref, form).orElseThrow(PackController::missing)), status);
  }

  @PostMapping("/admin/rule-packs/{pack}/{version}/activate")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView activate(@PathVariable String pack, @PathVariable int version, Form form, RedirectAttributes flash) {
    return answer(ref(pack, version), activate.activate(ref(pack, version), seen(form)).map(done -> done.info().name() + " is in use."), form, flash);
  }

  @PostMapping("/admin/rule-packs/{pack}/{version}/retire")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView retire(@PathVariable String pack, @PathVariable int version, Form form, RedirectAttributes flash) {
    return answer(ref(pack, version), retire.retire(ref(pack, version)).map(done -> done + " is offered no more; what was decided with it still reads it."), form, flash);
  }

  private ModelAndView answer(PackRef ref, Outcome<String> outcome, Form form, RedirectAttributes flash) {
    return switch (outcome) {
      case Outcome.Refused<String>(List<Refusal> why) -> show(ref, form.refused(why), HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Done<String>(String words) -> {
        flash.addFlashAttribute("saved", words);
        yield new ModelAndView("redirect:" + PackPages.href(ref));
      }
    };
  }

  /** What a hand-made request leaves out was never seen. */
  private static Instant seen(Form form) {
    try {
      return Instant.parse(form.value("seen"));
    } catch (DateTimeException never) {
      return Instant.EPOCH;
    }
  }

  static PackRef ref(String pack, int version) {
    try {
      return new PackRef(pack, version);
    } catch (IllegalArgumentException notAPack) {
      throw missing();
    }
  }

  static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
