package org.handrail.foundation.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rule packs at hand, by id and version. */
public final class RulePacks {
  private final Map<PackRef, RulePack> packs;

  RulePacks(Map<PackRef, RulePack> packs) {
    this.packs = new LinkedHashMap<>(packs);
  }

  private static final class Shipped {
    static final RulePacks PACKS = readShipped();
  }

  /** The packs in this build; read once, and the application does not start when one is malformed. */
  public static RulePacks shipped() {
    return Shipped.PACKS;
  }

  private static RulePacks readShipped() {
    try {
      var files = new LinkedHashMap<String, String>();
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:rulepacks/*.json")) {
        files.put("rulepacks/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
      }
      return new PackFiles(files).read();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Optional<RulePack> find(PackRef ref) {
    return Optional.ofNullable(packs.get(ref));
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
    return of(kind).map(pack -> pack.info().ref().id()).distinct().sorted().map(id -> latest(id, kind)).toList();
  }

  private <P extends RulePack> Stream<P> of(Class<P> kind) {
    Collection<RulePack> all = packs.values();
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }
}
