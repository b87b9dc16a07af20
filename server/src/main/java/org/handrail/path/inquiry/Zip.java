package org.handrail.path.inquiry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs the files of a referral for keeping. Their names are replaced by numbers: a sender's file name may hold a person's name. */
final class Zip {

  private Zip() {}

  static byte[] pack(List<ReferralInput.File> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (int i = 0; i < files.size(); i++) {
        zip.putNextEntry(new ZipEntry("file-" + i));
        zip.write(files.get(i).bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static List<ReferralInput.File> unpack(InputStream packed) {
    var files = new ArrayList<ReferralInput.File>();
    try (var zip = new ZipInputStream(packed)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.add(new ReferralInput.File(e.getName(), zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
