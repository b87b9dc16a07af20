package org.handrail.foundation.rules.web;

import java.nio.charset.StandardCharsets;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.rules.OrganizationPack;
import org.handrail.foundation.rules.OrganizationPacks;
import org.handrail.foundation.rules.PackDmn;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RulePacks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A rule pack to take along: its file as it was given, or DMN for other tools. */
@Controller
class PackFileController {
  private final OrganizationPacks own;

  PackFileController(OrganizationPacks own) {
    this.own = own;
  }

  @GetMapping("/admin/rule-packs/{pack}/{version}/file")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ResponseEntity<byte[]> file(@PathVariable String pack, @PathVariable int version) {
    PackRef ref = PackController.ref(pack, version);
    String text = RulePacks.shippedFile(ref).or(() -> own.find(ref).map(OrganizationPack::file)).orElseThrow(PackController::missing);
    return answer(ref, "json", MediaType.APPLICATION_JSON, text);
  }

  @GetMapping("/admin/rule-packs/{pack}/{version}/dmn")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ResponseEntity<byte[]> dmn(@PathVariable String pack, @PathVariable int version) {
    PackRef ref = PackController.ref(pack, version);
    var found = RulePacks.shipped().find(ref).or(() -> own.find(ref).map(OrganizationPack::pack)).orElseThrow(PackController::missing);
    return answer(ref, "dmn", MediaType.APPLICATION_XML, PackDmn.of(found));
  }

  private static ResponseEntity<byte[]> answer(PackRef ref, String ending, MediaType type, String text) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ref.id() + ".v" + ref.version() + "." + ending + "\"")
        .contentType(type)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
