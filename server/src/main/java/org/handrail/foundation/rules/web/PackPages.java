package org.handrail.foundation.rules.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.HomeZone;
import org.handrail.foundation.rules.OrganizationPack;
import org.handrail.foundation.rules.OrganizationPacks;
import org.handrail.foundation.rules.PackInfo;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.PlacementPack;
import org.handrail.foundation.rules.ProgramPack;
import org.handrail.foundation.rules.RulePack;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.rules.SafetyRule;
import org.handrail.foundation.rules.TableWords;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the screens of rule packs show. */
@Component
class PackPages {
  static final String BASE = "/admin/rule-packs";

  private final OrganizationPacks own;
  private final Programs programs;
  private final StaffDirectory staff;
  private final HomeZone zone;

  PackPages(OrganizationPacks own, Programs programs, StaffDirectory staff, HomeZone zone) {
    this.own = own;
    this.programs = programs;
    this.staff = staff;
    this.zone = zone;
  }

  PacksPage list(Form form) {
    var waiting = new ArrayList<PacksPage.Line>();
    var tables = new ArrayList<PacksPage.Line>();
    var numbers = new ArrayList<PacksPage.Line>();
    for (OrganizationPack pack : own.all()) {
      var line = line(pack.pack().info(), PackWords.state(pack.state()), PackWords.dot(pack.state()));
      (pack.state() == OrganizationPack.State.WAITING ? waiting : pack.pack() instanceof PlacementPack ? tables : numbers).add(line);
    }
    RulePacks.shipped().placementPacks().forEach(pack -> tables.add(shipped(pack.info())));
    RulePacks.shipped().programPacks().forEach(pack -> numbers.add(shipped(pack.info())));
    tables.sort(Comparator.comparing(PacksPage.Line::name));
    numbers.sort(Comparator.comparing(PacksPage.Line::name));
    return new PacksPage(waiting, tables, numbers, form);
  }

  private static PacksPage.Line shipped(PackInfo info) {
    return line(info, "Shipped", "ok");
  }

  private static PacksPage.Line line(PackInfo info, String state, String dot) {
    return new PacksPage.Line(href(info.ref()), info.name(), PackWords.line(info), info.source().text(), state, dot);
  }

  static String href(PackRef ref) {
    return BASE + "/" + ref.id() + "/" + ref.version();
  }

  /** Empty when there is no such version here. */
  Optional<PackPage> page(PackRef ref, Form form) {
    return RulePacks.shipped().find(ref).map(pack -> page(pack, "Shipped", "ok", List.of(), null, form))
        .or(() -> own.find(ref).map(pack -> page(pack.pack(), PackWords.state(pack.state()), PackWords.dot(pack.state()), people(pack), action(pack), form)));
  }

  private PackPage page(RulePack pack, String state, String dot, List<PackPage.Fact> people, PackPage.@Nullable Action action, Form form) {
    PackInfo info = pack.info();
    var facts = new ArrayList<>(PackWords.facts(info));
    facts.addAll(people);
    return new PackPage(href(info.ref()), info.name(), info.ref().toString(), state, dot, facts, info.source().text(),
        pack instanceof PlacementPack table ? table(table) : null, pack instanceof ProgramPack program ? numbers(program) : List.of(), pack.tryExamples(),
        pack instanceof PlacementPack table ? table.untried().stream().map(level -> level.id() + " " + level.name()).toList() : List.of(), usedBy(info.ref()), action, form);
  }

  private List<String> usedBy(PackRef ref) {
    return programs.all().stream().filter(program -> program.pack().id().equals(ref.id()) && program.pack().version() == ref.version()).map(Program::name).toList();
  }

  private List<PackPage.Fact> people(OrganizationPack pack) {
    var facts = new ArrayList<PackPage.Fact>();
    facts.add(new PackPage.Fact("Uploaded", who(pack.uploadedBy(), pack.uploadedAt())));
    if (pack.activatedBy() != null && pack.activatedAt() != null) {
      facts.add(new PackPage.Fact("Put in use", who(pack.activatedBy(), pack.activatedAt())));
    }
    if (pack.retiredBy() != null && pack.retiredAt() != null) {
      facts.add(new PackPage.Fact("Taken out of use", who(pack.retiredBy(), pack.retiredAt())));
    }
    return facts;
  }

  private String who(StaffId id, Instant at) {
    return staff.get(id).name().shown() + ", " + PackWords.day(at.atZone(zone.zone()).toLocalDate());
  }

  private static PackPage.@Nullable Action action(OrganizationPack pack) {
    return switch (pack.state()) {
      case WAITING -> new PackPage.Action(true, pack.uploadedBy().equals(Acting.actor().staff()), pack.uploadedAt().toString());
      case IN_USE -> new PackPage.Action(false, false, "");
      case RETIRED -> null;
    };
  }

  private static PackPage.Table table(PlacementPack pack) {
    String scale = String.join(", ", pack.scale().values().mapToObj(value -> value + " " + pack.scale().label(value)).toList());
    return new PackPage.Table(scale, pack.dimensions(), TableWords.of(pack), pack.safety().stream().map(rule -> safety(pack, rule)).toList(),
        pack.discrepancyReasons().stream().map(PlacementPack.Reason::name).toList());
  }

  private static PackPage.Safety safety(PlacementPack pack, SafetyRule rule) {
    return new PackPage.Safety(rule.name(), rule.questions().stream().map(SafetyRule.Question::ask).toList(), TableWords.stops(pack, rule),
        rule.advice().stream().map(advice -> TableWords.when(pack, advice) + ": " + advice.then()).toList(), rule.act(),
        rule.source().text() + " (" + rule.source().confidence().label() + ")");
  }

  private static List<PackPage.Number> numbers(ProgramPack pack) {
    return pack.places().stream().map(place -> {
      var entry = pack.find(place.key(), place.what()).orElseThrow();
      return new PackPage.Number(pack.words(place), entry.value().words(), entry.source().text(), entry.source().confidence().label(),
          !entry.writtenIn().equals(pack.info().ref()), entry.writtenIn().toString());
    }).toList();
  }
}
