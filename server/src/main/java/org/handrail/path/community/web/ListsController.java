package org.handrail.path.community.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.community.FeedFormat;
import org.handrail.path.community.Feeds;
import org.handrail.path.community.ImportFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Reads lists for the directory: the same as {@code ./handrail import} does. */
@Controller
class ListsController {
  private static final int SHOWN = 100;
  private static final long LARGEST = 64L * 1024 * 1024;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.US);

  private final ImportFeed take;
  private final Feeds feeds;
  private final Organizations organizations;

  ListsController(ImportFeed take, Feeds feeds, Organizations organizations) {
    this.take = take;
    this.feeds = feeds;
    this.organizations = organizations;
  }

  @GetMapping("/admin/lists")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView lists() {
    return view(Form.empty(), null, HttpStatus.OK);
  }

  @PostMapping("/admin/lists")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView read(@RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files, Form form) {
    FeedFormat format = Stream.of(FeedFormat.values()).filter(f -> f.name().equals(form.value("format"))).findFirst().orElse(null);
    List<MultipartFile> chosen = files == null ? List.of() : files.stream().filter(f -> !f.isEmpty()).toList();
    String wrong = chosen.isEmpty() ? "Choose a file" : chosen.stream().mapToLong(MultipartFile::getSize).sum() >= LARGEST ? "It is larger than 64 MB; no such list is known" : "";
    if (format == null || !wrong.isEmpty()) {
      return refused(form, format == null ? new Refusal("format", "Choose what kind of list it is") : new Refusal("file", wrong));
    }
    var bytes = new LinkedHashMap<String, byte[]>();
    for (MultipartFile file : chosen) {
      try {
        bytes.put(name(file), file.getBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String called = form.value("name").isBlank() ? name(chosen.getFirst()).replaceFirst("\\.[A-Za-z]{1,5}$", "") : form.value("name");
    var outcome = take.take(format, called, bytes);
    return outcome.isDone() ? view(Form.empty(), outcome.orElseThrow(), HttpStatus.OK) : refused(form, outcome.refusals().getFirst());
  }

  private ModelAndView refused(Form form, Refusal why) {
    return view(form.refused(List.of(why)), null, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "list" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private ModelAndView view(Form form, ImportFeed.@Nullable Taken taken, HttpStatus status) {
    var zone = organizations.current().timeZone();
    var page = new ListsPage(form, Stream.of(FeedFormat.values()).map(f -> new Choice(f.name(), f.label(), f.hint())).toList(),
        feeds.all().stream().map(f -> new ListsPage.Row(f.name(), f.format().label(), f.open() + " open" + (f.refused() == 0 ? "" : ", " + f.refused() + " rows skipped"),
            DAY.format(f.readAt().atZone(zone)))).toList(),
        taken == null ? "" : "Read “" + taken.name() + "”: " + taken.says() + ".",
        taken == null ? List.of() : taken.problems().stream().limit(SHOWN).map(p -> p.where() + ": " + p.why() + (p.skipped() ? " (skipped)" : "")).toList(),
        taken == null ? 0 : Math.max(0, taken.problems().size() - SHOWN));
    return new ModelAndView("path/community/lists", Map.of("page", page), status);
  }
}
