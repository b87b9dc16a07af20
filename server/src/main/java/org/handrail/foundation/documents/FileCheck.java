package org.handrail.foundation.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.metadata.Metadata;
import org.handrail.foundation.platform.Outcome;

/** Finds out what a file really is from its bytes; its name and what the sender calls it count for nothing. */
final class FileCheck {
  private static final int MOST_ZIP_ENTRIES = 5_000;
  private static final Set<String> ZIPS =
      Set.of("application/zip", "application/x-tika-ooxml", FileType.WORD.mediaType());
  private static final Tika TIKA = new Tika(new DefaultDetector());

  private FileCheck() {}

  /** Refused (field {@code "file"}) when empty, of a kind we do not keep, or not what it pretends to be. */
  static Outcome<FileType> check(byte[] content) {
    if (content.length == 0) {
      return Outcome.refused("file", "The file is empty. Choose another");
    }
    String found = detect(content);
    if (ZIPS.contains(found)) {
      return word(content);
    }
    if (found.equals("image/heif")) {
      found = FileType.HEIC.mediaType();
    }
    if (found.equals("application/octet-stream") && isText(content)) {
      found = FileType.TEXT.mediaType();
    } else if (found.equals(FileType.TEXT.mediaType()) && !isText(content)) {
      return refused("a file without readable text");
    }
    String kind = found;
    return FileType.of(found).map(Outcome::done).orElseGet(() -> refused(words(kind)));
  }

  private static String detect(byte[] content) {
    try {
      return TIKA.getDetector().detect(org.apache.tika.io.TikaInputStream.get(content), new Metadata()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<FileType> refused(String found) {
    return Outcome.refused("file", "This is " + found + ". We keep " + FileType.words() + "; save it as one of them");
  }

  /** What it turned out to be, in words; the media type where there is no better one. */
  private static String words(String mediaType) {
    if (mediaType.contains("html") || mediaType.contains("svg") || mediaType.contains("xml")) {
      return "a web page or drawing that can carry a program";
    }
    if (mediaType.contains("executable") || mediaType.contains("msdownload") || mediaType.contains("-sh")
        || mediaType.contains("script") || mediaType.contains("sharedlib") || mediaType.contains("java")) {
      return "a program";
    }
    return mediaType.equals("application/octet-stream")
        ? "a file of an unknown kind"
        : "a file of the kind " + mediaType.toLowerCase(Locale.ROOT);
  }

  /** A Word document is an archive with known parts; one with macros is refused. */
  private static Outcome<FileType> word(byte[] content) {
    Set<String> names = new HashSet<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (names.size() >= MOST_ZIP_ENTRIES) {
          return refused("an archive of very many files");
        }
        names.add(entry.getName());
      }
    } catch (IOException | IllegalArgumentException e) {
      // It is read from memory, so only the archive itself can be at fault.
      return refused("a damaged archive");
    }
    if (names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).contains("vbaproject"))) {
      return refused("a Word document with macros");
    }
    return names.contains("[Content_Types].xml") && names.contains("word/document.xml")
        ? Outcome.done(FileType.WORD)
        : refused("an archive");
  }

  /** UTF-8 or Latin-1, without control characters. */
  private static boolean isText(byte[] content) {
    for (byte b : content) {
      if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      // Older systems send Latin-1; every byte is a letter there once control characters are ruled out.
      for (byte b : content) {
        int code = b & 0xFF;
        if (code >= 0x7F && code < 0xA0) {
          return false;
        }
      }
      return true;
    }
  }
}
