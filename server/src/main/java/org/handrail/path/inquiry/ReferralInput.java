package org.handrail.path.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What a sender gave us, unpacked and within the size limit: one bundle, or a folder of single-resource files that is read as one bundle.
 * What breaks the limit is never kept in memory: reading stops at the limit, before anything is parsed.
 */
public sealed interface ReferralInput {

  /** The most we read of one referral after unpacking, in bytes. A lifetime of one person's records is about 2 MB. */
  int MAX_BYTES = 20 * 1024 * 1024;

  /** The most files one folder may hold. */
  int MAX_FILES = 5_000;

  /** One file or request body that should be a bundle. */
  record Whole(byte[] bytes) implements ReferralInput {}

  /** Single-resource files which together are one referral. */
  record Folder(List<File> files) implements ReferralInput {
    public Folder {
      files = List.copyOf(files);
    }
  }

  /** One file of a folder, already unpacked. The label (its place in the folder) is shown to whoever gave us the folder and kept nowhere. */
  record File(String label, byte[] bytes) {}

  /** Nothing that can be read: too large, or a damaged archive. */
  record Unusable(ReferralRefusal refusal) implements ReferralInput {}

  /** Reads one stream, gzip or plain, up to {@link #MAX_BYTES}. The caller closes the stream. */
  static ReferralInput whole(InputStream in) {
    return switch (unpack("Bundle", in, MAX_BYTES)) {
      case Unpacked.Bytes(byte[] bytes) -> new Whole(bytes);
      case Unpacked.Refused(ReferralRefusal refusal) -> new Unusable(refusal);
    };
  }

  /** One file of a folder as it lies there. */
  interface Source {
    String label();

    InputStream open() throws IOException;
  }

  /** Reads the files of a folder; together they may be as large as one bundle. */
  static ReferralInput folder(List<? extends Source> sources) {
    if (sources.size() > MAX_FILES) {
      return new Unusable(new ReferralRefusal.TooMany("folder", MAX_FILES));
    }
    var files = new ArrayList<File>();
    int left = MAX_BYTES;
    for (Source source : sources) {
      switch (unpack(source, left)) {
        case Unpacked.Bytes(byte[] bytes) -> {
          left -= bytes.length;
          files.add(new File(source.label(), bytes));
        }
        case Unpacked.Refused(ReferralRefusal refusal) -> {
          return new Unusable(refusal);
        }
      }
    }
    return new Folder(files);
  }

  /** The unpacked bytes of one stream, or why there are none. */
  sealed interface Unpacked {
    record Bytes(byte[] bytes) implements Unpacked {}

    record Refused(ReferralRefusal refusal) implements Unpacked {}
  }

  private static Unpacked unpack(Source source, int limit) {
    try (InputStream in = source.open()) {
      return unpack(source.label(), in, limit);
    } catch (IOException e) {
      return new Unpacked.Refused(new ReferralRefusal.NotReadable(source.label(), "the file cannot be opened"));
    }
  }

  /** Reads a stream, gzip or plain, up to a limit in bytes. A zip bomb ends at the limit like everything else. */
  static Unpacked unpack(String label, InputStream in, int limit) {
    try {
      var plain = new PushbackInputStream(in, 2);
      byte[] head = plain.readNBytes(2);
      plain.unread(head);
      boolean gzip = head.length == 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
      InputStream unpacked = gzip ? new GZIPInputStream(plain, 8192) : plain;
      byte[] bytes = unpacked.readNBytes(limit);
      if (bytes.length == limit && unpacked.read() >= 0) {
        return new Unpacked.Refused(new ReferralRefusal.TooLarge(label, MAX_BYTES));
      }
      return new Unpacked.Bytes(bytes);
    } catch (IOException e) {
      return new Unpacked.Refused(new ReferralRefusal.NotReadable(label, "it ends too early or its gzip packing is damaged"));
    }
  }
}
