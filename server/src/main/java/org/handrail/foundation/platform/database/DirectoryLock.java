package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Only one process runs a data directory. The operating system gives the lock back when its holder dies, however it
 * dies, so there is never a stale one; the file's text only says who holds it.
 */
public final class DirectoryLock implements AutoCloseable {
  static final String FILE = "lock";
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Who holds a directory.
   *
   * @param pid process id
   * @param purpose a word, such as {@code serving} or {@code importing}
   * @param address where it serves pages; empty when it does not
   */
  public record Holder(long pid, String purpose, String address) {}

  /** @throws CannotStart when another process holds it */
  public static DirectoryLock hold(DataDirectory directory, String purpose) {
    try {
      FileChannel channel = FileChannel.open(
          file(directory), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new CannotStart(inUse(directory));
      }
      DirectoryLock lock = new DirectoryLock(channel);
      lock.write(purpose, "");
      return lock;
    } catch (IOException e) {
      throw new CannotStart("The data directory " + directory.path() + " cannot be locked: " + e.getMessage(), e);
    }
  }

  /** Who holds the directory now; empty when nobody does. */
  public static Optional<Holder> holder(DataDirectory directory) {
    Path file = file(directory);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return tryLock(channel) != null ? Optional.empty() : Optional.of(read(file));
    } catch (IOException e) {
      throw new CannotStart("The data directory " + directory.path() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Says in the lock where pages are served from now on. */
  public void serving(String address) {
    write("serving", address);
  }

  private void write(String purpose, String address) {
    String text = ProcessHandle.current().pid() + "\n" + purpose + "\n" + address + "\n";
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw new CannotStart("The data directory cannot be written: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Holder read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    // Between taking the lock and writing into it a holder is there but not yet known.
    return lines.size() < 3 ? new Holder(0, "starting", "") : new Holder(Long.parseLong(lines.get(0)), lines.get(1), lines.get(2));
  }

  private static String inUse(DataDirectory directory) throws IOException {
    Holder holder = read(file(directory));
    String where = holder.address().isEmpty() ? "" : " at " + holder.address();
    return "Handrail is already " + holder.purpose() + " the data in " + directory.path() + where
        + " (process " + holder.pid() + "): stop it first, or name another directory with --data";
  }

  private static Path file(DataDirectory directory) {
    return directory.path().resolve(FILE);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The operating system gives the lock back when this process ends.
    }
  }
}
