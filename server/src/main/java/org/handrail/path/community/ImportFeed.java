package org.handrail.path.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/**
 * Takes in a list that others publish. Reading it again updates what changed and closes what vanished; what two lists say is
 * kept once. One transaction: a list that cannot be read whole, or is interrupted, leaves the directory as it was.
 */
@UseCase
public class ImportFeed {
  private static final int NAME = 100;

  private final List<FeedReader> readers;
  private final FeedStore store;

  ImportFeed(List<FeedReader> readers, FeedStore store) {
    this.readers = readers;
    this.store = store;
  }

  /**
   * What became of a list.
   *
   * @param name under which it is kept
   * @param known rows that another list or we ourselves describe already
   * @param problems rows that were skipped, or taken with a part left out
   */
  public record Taken(String name, int added, int changed, int same, int known, int closed, List<Problem> problems) {
    public boolean changedNothing() {
      return added + changed + closed == 0;
    }

    /** "12 new, 3 changed, 640 as before, 2 closed". */
    public String says() {
      return added + " new, " + changed + " changed, " + same + " as before, " + closed + " closed"
          + (known == 0 ? "" : ", " + known + " known from elsewhere");
    }
  }

  /** One row. */
  public record Problem(String where, boolean skipped, String why) {}

  /**
   * @param name of the list: the same name is the same list
   * @param files its bytes by file name
   */
  public Outcome<Taken> take(FeedFormat format, String name, Map<String, byte[]> files) {
    Feed feed;
    try {
      feed = readers.stream().filter(reader -> reader.format() == format).findFirst().orElseThrow().read(files);
    } catch (FeedRefused refused) {
      return Outcome.refused("file", "Nothing was read: " + refused.says());
    }
    if (feed.rows().isEmpty()) {
      return Outcome.refused("file", "Nothing was read: no row of it is usable"
          + (feed.problems().isEmpty() ? "" : ". The first, " + feed.problems().getFirst().where() + ": " + feed.problems().getFirst().why()));
    }
    String called = Untrusted.line(name);
    called = called.isEmpty() ? format.word() : called.substring(0, Math.min(NAME, called.length()));
    String list = store.sameListAs(format, called, feed.rows()).orElse(called);
    UUID id = store.hold(format, list);
    Set<String> known = store.knownElsewhere(id, feed.rows());
    List<Feed.Row> own = feed.rows().stream().filter(row -> !known.contains(row.id())).toList();
    FeedStore.Written written = store.write(id, own);
    var kept = new ArrayList<String>();
    own.forEach(row -> kept.add(row.id()));
    // A row somebody mistyped today is not a meeting that closed.
    feed.problems().stream().filter(problem -> problem.skipped() && !problem.id().isEmpty()).forEach(problem -> kept.add(problem.id()));
    int closed = store.closeOthers(id, kept);
    store.count(id, (int) feed.problems().stream().filter(Feed.Problem::skipped).count());
    return Outcome.done(new Taken(list, written.added(), written.changed(), own.size() - written.added() - written.changed(), known.size(), closed,
        feed.problems().stream().map(problem -> new Problem(problem.where(), problem.skipped(), problem.why())).toList()));
  }
}
