package org.handrail.path.community.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.community.Directory;
import org.handrail.path.community.Resource;
import org.handrail.path.community.ResourceId;
import org.handrail.path.community.ResourceKind;
import org.handrail.path.community.SaveResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory for staff and for patients, and the entries we keep by hand. */
@Controller
class DirectoryController {
  private final DirectoryPages pages;
  private final Directory directory;
  private final SaveResource save;
  private final Access access;
  private final Patients patients;
  private final ReferralPages mine;

  DirectoryController(DirectoryPages pages, Directory directory, SaveResource save, Access access, Patients patients, ReferralPages mine) {
    this.pages = pages;
    this.directory = directory;
    this.save = save;
    this.access = access;
    this.patients = patients;
    this.mine = mine;
  }

  @GetMapping("/community")
  @MayEnter(area = Area.WORK, act = Act.READ)
  ModelAndView staff(Form form) {
    return new ModelAndView("path/community/directory", Map.of("page", pages.page("/community", form, "", access.may(Area.PLAN, Act.WRITE))));
  }

  @GetMapping("/my/support")
  @MayEnter(area = Area.WEEK, act = Act.READ, as = Audience.PATIENT)
  ModelAndView mine(Form form) {
    String zip = patients.get(Acting.actor().patientId()).identity().contact().postalCode();
    return new ModelAndView("path/community/support", Map.of("page", pages.page("/my/support", form, zip == null ? "" : zip, false), "mine", mine.of(Acting.actor().patientId())));
  }

  @GetMapping("/community/new")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView add() {
    return view(null, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/community/new")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView add(Form form, RedirectAttributes flash) {
    return saved(null, form, flash);
  }

  @GetMapping("/community/{resource}")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView change(@PathVariable ResourceId resource) {
    Resource found = found(resource);
    var known = new LinkedHashMap<String, @Nullable Object>();
    known.put("kind", found.listing().kind());
    known.put("name", found.listing().name());
    known.put("place", found.listing().place());
    known.put("street", found.listing().street());
    known.put("city", found.listing().city());
    known.put("state", found.listing().state());
    known.put("postalCode", found.listing().postalCode());
    known.put("phone", found.listing().phone());
    known.put("url", found.listing().url());
    known.put("notes", found.listing().notes());
    known.put("vacancies", found.vacancies());
    known.put("version", found.version());
    if (!found.isOpen()) {
      known.put("closed", "true");
    }
    return view(resource, Form.of(known), HttpStatus.OK);
  }

  @PostMapping("/community/{resource}")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView change(@PathVariable ResourceId resource, Form form, RedirectAttributes flash) {
    found(resource);
    return saved(resource, form, flash);
  }

  private Resource found(ResourceId id) {
    return directory.find(id).filter(Resource::byHand).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView saved(@Nullable ResourceId id, Form form, RedirectAttributes flash) {
    String beds = form.value("vacancies").strip();
    ResourceKind kind = Stream.of(ResourceKind.values()).filter(k -> k.name().equals(form.value("kind"))).findFirst().orElse(null);
    Outcome<ResourceId> outcome = !beds.matches("\\d{0,4}") ? Outcome.refused("vacancies", "Enter how many beds are free as a number")
        : save.save(id, form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : 0, new SaveResource.Entry(kind,
            form.value("name"), form.value("place"), form.value("street"), form.value("city"), form.value("state"), form.value("postalCode"),
            form.value("phone"), form.value("url"), form.value("notes"), beds.isEmpty() ? null : Integer.valueOf(beds), form.has("closed", "true")));
    if (!outcome.isDone()) {
      return view(id, form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    flash.addFlashAttribute("saved", "Saved. Staff and patients find it now.");
    return new ModelAndView("redirect:/community?kind=" + (kind == null ? "" : kind.name()));
  }

  private static ModelAndView view(@Nullable ResourceId id, Form form, HttpStatusCode status) {
    return new ModelAndView("path/community/entry", Map.of("page", new EntryPage(id == null ? "/community/new" : "/community/" + id, id == null, form,
        Choice.of(ResourceKind.values(), ResourceKind::one))), status);
  }
}
