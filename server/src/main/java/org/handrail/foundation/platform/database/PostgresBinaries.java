package org.handrail.foundation.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the jar into the data directory once for each version. Not into the system's
 * temporary directory: that is cleaned under a server which runs for months.
 */
final class PostgresBinaries {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresBinaries() {}

  /**
   * @param parent where versions are kept side by side
   * @return the directory holding {@code bin/}, {@code lib/} and {@code share/}
   */
  static Path unpackInto(Path parent) {
    String archive = archiveName();
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new CannotStart("This build holds no PostgreSQL for " + platform()
            + ": build on this machine, or use an external one (--database-url)");
      }
      byte[] bytes = packed.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(bytes);
      Path home = parent.resolve(archive.replace(".txz", "") + "-" + Long.toHexString(sum.getValue()));
      if (!Files.isDirectory(home)) {
        Path fresh = parent.resolve(home.getFileName() + ".new");
        DurableFiles.deleteTree(fresh);
        Files.createDirectories(fresh);
        unpack(new ByteArrayInputStream(bytes), fresh);
        DurableFiles.moveInto(fresh, home);
      }
      return home;
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL cannot be unpacked into " + parent + ": " + e.getMessage(), e);
    }
  }

  private static void unpack(InputStream packed, Path into) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target);
          String mode = (entry.getMode() & OWNER_MAY_EXECUTE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
      }
    }
  }

  private static String archiveName() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "");
    return "postgres-" + (system.contains("mac") ? "darwin" : "linux") + "-"
        + (processor.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
  }

  private static String platform() {
    return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
  }
}
