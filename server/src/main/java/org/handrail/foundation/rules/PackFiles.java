package org.handrail.foundation.rules;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A set of pack files, read together because one may extend another. */
final class PackFiles {
  private static final int LARGEST = 2_000_000;

  private final Map<String, PackJson> files = new LinkedHashMap<>();
  private final Map<PackRef, RulePack> packs = new LinkedHashMap<>();
  private final Map<String, RulePack> byFile = new LinkedHashMap<>();
  private final Deque<String> reading = new ArrayDeque<>();

  private final Function<PackRef, Optional<RulePack>> known;

  /** File names with their text. */
  PackFiles(Map<String, String> texts) {
    this(texts, ref -> Optional.empty());
  }

  /** With the packs that are there already, which these may extend. */
  PackFiles(Map<String, String> texts, Function<PackRef, Optional<RulePack>> known) {
    this.known = known;
    texts.forEach((file, text) -> {
      if (text.length() > LARGEST) {
        throw new PackRefused(file, "", "larger than " + LARGEST + " characters");
      }
      files.put(file, PackJson.parse(file, text));
    });
  }

  /** Every pack, each passing its examples. */
  RulePacks read() {
    files.keySet().forEach(file -> read(file).tryExamples().stream().filter(example -> !example.passes()).findFirst().ifPresent(failed -> {
      throw new PackRefused(file, "examples[" + (failed.number() - 1) + "]",
          "the pack gives " + failed.found() + " but the example says " + failed.expected());
    }));
    return new RulePacks(packs);
  }

  /** The one pack of a file, whatever its examples say. */
  static RulePack one(String file, String text, Function<PackRef, Optional<RulePack>> known) {
    return new PackFiles(Map.of(file, text), known).read(file);
  }

  private RulePack read(String file) {
    RulePack done = byFile.get(file);
    if (done != null) {
      return done;
    }
    PackJson top = files.get(file);
    if (top == null) {
      throw new IllegalStateException(file);
    }
    if (reading.contains(file)) {
      throw top.at("extends").refuse("the packs extend each other in a circle");
    }
    reading.push(file);
    RulePack pack = pack(top);
    reading.pop();
    if (packs.putIfAbsent(pack.info().ref(), pack) != null) {
      throw top.refuse(pack.info().ref() + " is in another file already");
    }
    byFile.put(file, pack);
    return pack;
  }

  private RulePack pack(PackJson top) {
    PackInfo info = info(top);
    return switch (top.text("kind")) {
      case "placement" -> PlacementPackReader.read(top, info);
      case "program" -> ProgramPackReader.read(top, info, this::extended);
      default -> throw top.at("kind").refuse("'" + top.text("kind") + "' is not placement or program");
    };
  }

  /** The very version named here: a later one must not change what a stored decision was made with. */
  private ProgramPack extended(PackJson at) {
    PackRef ref = ref(at.only("id", "version"));
    Optional<RulePack> base = files.entrySet().stream()
        .filter(other -> ref(other.getValue()).equals(ref))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(this::read)
        .or(() -> known.apply(ref));
    if (base.isEmpty()) {
      throw at.refuse("there is no pack " + ref + " to extend");
    }
    if (base.get() instanceof ProgramPack pack) {
      return pack;
    }
    throw at.refuse(ref + " is not a program pack");
  }

  private static PackRef ref(PackJson at) {
    try {
      return new PackRef(at.text("id"), at.whole("version"));
    } catch (IllegalArgumentException wrong) {
      throw at.refuse(String.valueOf(wrong.getMessage()));
    }
  }

  private static PackInfo info(PackJson top) {
    PackJson effective = top.at("effective").only("from", "until");
    @Nullable LocalDate from = effective.dateOrNull("from");
    @Nullable LocalDate until = effective.dateOrNull("until");
    if (from != null && until != null && !until.isAfter(from)) {
      throw effective.refuse("until " + until + " is not after from " + from);
    }
    return new PackInfo(ref(top), top.text("name"), top.text("edition"), top.textOrNull("state"), top.textOrNull("payer"),
        from, until, top.at("source").only("text", "confidence").sourceHere());
  }
}
