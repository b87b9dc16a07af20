package org.handrail.foundation.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rule packs at hand, by id and version: those shipped, and those the organization at work put in use. */
public final class RulePacks {
  private final Map<PackRef, RulePack> packs;
  private @Nullable OrganizationPacks brought;

  RulePacks(Map<PackRef, RulePack> packs) {
    this.packs = new LinkedHashMap<>(packs);
  }

  /** These with what each organization put in use itself. */
  RulePacks with(OrganizationPacks organizations) {
    var all = new RulePacks(packs);
    all.brought = organizations;
    return all;
  }

  private static final class Shipped {
    static final RulePacks PACKS = readShipped();
  }

  /** The packs in this build; read once, and the application does not start when one is malformed. */
  public static RulePacks shipped() {
    return Shipped.PACKS;
  }

  private static RulePacks readShipped() {
    return new PackFiles(shippedFiles()).read();
  }

  /** The file of a shipped pack, to read or to start one's own from. */
  public static Optional<String> shippedFile(PackRef ref) {
    return Optional.ofNullable(shippedFiles().get(ref.id() + ".v" + ref.version() + ".json"));
  }

  /** Names such as {@code oklahoma-2018.v1.json} with their text. */
  static Map<String, String> shippedFiles() {
    try {
      var files = new LinkedHashMap<String, String>();
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:rulepacks/*.json")) {
        files.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a version of it is among the shipped ones. */
  boolean has(String id) {
    return packs.keySet().stream().anyMatch(ref -> ref.id().equals(id));
  }

  /** One version; of an organization's own also one that was taken out of use, because decisions were made with it. */
  public Optional<RulePack> find(PackRef ref) {
    RulePack shipped = packs.get(ref);
    return shipped != null || brought == null ? Optional.ofNullable(shipped) : brought.used(ref);
  }

  /**
   * One version of a pack.
   *
   * @throws IllegalArgumentException when there is none, or it is of another kind
   */
  public <P extends RulePack> P get(PackRef ref, Class<P> kind) {
    return find(ref).filter(kind::isInstance).map(kind::cast)
        .orElseThrow(() -> new IllegalArgumentException("no " + kind.getSimpleName() + " '" + ref + "'; known are " + packs.keySet()));
  }

  /** The newest version of a pack; throws as {@link #get}. */
  public <P extends RulePack> P latest(String id, Class<P> kind) {
    return of(kind).filter(pack -> pack.info().ref().id().equals(id))
        .max(Comparator.comparingInt(pack -> pack.info().ref().version()))
        .orElseThrow(() -> new IllegalArgumentException("no " + kind.getSimpleName() + " '" + id + "'; known are " + packs.keySet()));
  }

  public ProgramRules program(PackRef ref) {
    return new ProgramRules(get(ref, ProgramPack.class));
  }

  public PlacementPack placement(PackRef ref) {
    return get(ref, PlacementPack.class);
  }

  /** The newest version of each program pack, to choose from. */
  public List<ProgramPack> programPacks() {
    return newest(ProgramPack.class);
  }

  /** The newest version of each placement table, to choose from. */
  public List<PlacementPack> placementPacks() {
    return newest(PlacementPack.class);
  }

  private <P extends RulePack> List<P> newest(Class<P> kind) {
    var newest = new TreeMap<String, P>();
    of(kind).forEach(pack -> newest.merge(pack.info().ref().id(), pack, (a, b) -> b.info().ref().version() > a.info().ref().version() ? b : a));
    return List.copyOf(newest.values());
  }

  private <P extends RulePack> Stream<P> of(Class<P> kind) {
    Stream<RulePack> all = brought == null ? packs.values().stream() : Stream.concat(packs.values().stream(), brought.inUse().stream());
    return all.filter(kind::isInstance).map(kind::cast);
  }
}
