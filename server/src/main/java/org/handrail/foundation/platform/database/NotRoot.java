package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, and containers and small servers often run everything as root. Then it runs in a
 * user namespace of its own, where it has none of root's rights; where those are forbidden, as another user.
 */
sealed interface NotRoot {

  /** The command as it must be started. */
  List<String> start(List<String> command);

  /** Gives a tree to whom PostgreSQL runs as, when it is somebody else's: of an earlier start that found another way. */
  void handOver(Path tree) throws IOException;

  /** We are not root. */
  record AsOurselves() implements NotRoot {
    @Override
    public List<String> start(List<String> command) {
      return command;
    }

    @Override
    public void handOver(Path tree) {
      // It is ours, or we have no right to it.
    }
  }

  /** Without the rights of root, but still owner of root's files. */
  record InNamespace() implements NotRoot {
    @Override
    public List<String> start(List<String> command) {
      return prefixed(List.of("unshare", "--user"), command);
    }

    @Override
    public void handOver(Path tree) throws IOException {
      give(tree, "root");
    }
  }

  /** As another user of this machine. */
  record AsUser(String name) implements NotRoot {
    @Override
    public List<String> start(List<String> command) {
      return prefixed(List.of("runuser", "-u", name, "--"), command);
    }

    @Override
    public void handOver(Path tree) throws IOException {
      give(tree, name);
    }
  }

  /**
   * Finds the way for this process and this directory.
   *
   * @throws CannotStart when there is none
   */
  static NotRoot forDirectory(Path directory) {
    if (!isRoot(directory)) {
      return new AsOurselves();
    }
    if (Programs.succeeds(List.of("unshare", "--user", "true"))) {
      return new InNamespace();
    }
    for (String user : List.of("handrail", "postgres", "nobody")) {
      if (Programs.succeeds(List.of("runuser", "-u", user, "--", "true"))) {
        return reachable(directory, new AsUser(user));
      }
    }
    throw new CannotStart("PostgreSQL does not run as root, and neither a user namespace nor another user is to be had"
        + " here: start Handrail as an ordinary user");
  }

  private static AsUser reachable(Path directory, AsUser user) {
    try {
      // The user passes through to the database inside; listing and secrets stay root's.
      Files.setPosixFilePermissions(
          directory, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException e) {
      throw new CannotStart("The data directory " + directory + " cannot be opened to PostgreSQL's user", e);
    }
    if (!Programs.succeeds(user.start(List.of("test", "-x", directory.toString())))) {
      throw new CannotStart("PostgreSQL does not run as root, and user '" + user.name() + "', whom it would run as,"
          + " cannot reach " + directory + ": start Handrail as an ordinary user, or name a directory such as"
          + " /var/lib/handrail with --data");
    }
    return user;
  }

  private static boolean isRoot(Path directory) {
    try {
      Path probe = Files.createTempFile(directory, "probe", "");
      try {
        return Files.getAttribute(probe, "unix:uid").equals(0);
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      throw new CannotStart("The data directory " + directory + " cannot be written: name another with --data", e);
    }
  }

  private static void give(Path tree, String name) throws IOException {
    UserPrincipal user = tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    if (Files.getOwner(tree).equals(user)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.toList()) {
        Files.setOwner(path, user);
      }
    }
  }

  private static List<String> prefixed(List<String> prefix, List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }
}
