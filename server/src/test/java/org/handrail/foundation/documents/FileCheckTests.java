package org.handrail.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handrail.foundation.platform.Outcome;
import org.junit.jupiter.api.Test;

class FileCheckTests {

  private static Outcome<FileType> check(String start) {
    return FileCheck.check(start.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] all = new byte[Math.max(values.length, 64)];
    for (int i = 0; i < values.length; i++) {
      all[i] = (byte) values[i];
    }
    return all;
  }

  @Test
  void the_bytes_decide_what_a_file_is() throws IOException {
    assertThat(check("%PDF-1.7\n1 0 obj\n").orElseThrow()).isEqualTo(FileType.PDF);
    assertThat(check("Discharge summary\nTaking 8 mg daily.").orElseThrow()).isEqualTo(FileType.TEXT);
    assertThat(FileCheck.check("Señor Peña\n".getBytes(StandardCharsets.ISO_8859_1)).orElseThrow()).isEqualTo(FileType.TEXT);
    assertThat(FileCheck.check(bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)).orElseThrow()).isEqualTo(FileType.PNG);
    assertThat(FileCheck.check(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F')).orElseThrow()).isEqualTo(FileType.JPEG);
    assertThat(FileCheck.check(bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c')).orElseThrow()).isEqualTo(FileType.HEIC);
    assertThat(FileCheck.check(bytes('I', 'I', 0x2A, 0)).orElseThrow()).isEqualTo(FileType.TIFF);
    assertThat(FileCheck.check(zip("[Content_Types].xml", "word/document.xml")).orElseThrow()).isEqualTo(FileType.WORD);
  }

  @Test
  void what_a_computer_would_run_is_refused() throws IOException {
    for (byte[] file :
        List.of(
            "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
            "  \n<html><body onload=x()>".getBytes(StandardCharsets.UTF_8),
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>".getBytes(StandardCharsets.UTF_8),
            "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8),
            bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF),
            bytes(0x7F, 'E', 'L', 'F', 2, 1, 1),
            bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 69),
            zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            zip("run.exe"),
            zip("META-INF/MANIFEST.MF", "A.class"))) {
      var refused = FileCheck.check(file);
      assertThat(refused.isDone()).as(new String(file, StandardCharsets.ISO_8859_1)).isFalse();
      assertThat(refused.refusals().getFirst().field()).isEqualTo("file");
    }
  }

  @Test
  void the_refusal_says_what_it_is_and_what_would_do() {
    assertThat(check("<html><body>hi</body></html>").refusals().getFirst().message())
        .contains("a web page")
        .contains("PDF, JPEG");
    assertThat(check("").refusals().getFirst().message()).contains("empty");
  }

  @Test
  void random_bytes_and_cut_files_never_break_the_check() {
    var random = new java.util.Random(7);
    for (int n = 0; n < 300; n++) {
      byte[] file = new byte[1 + random.nextInt(3000)];
      random.nextBytes(file);
      byte[][] heads = {{'P', 'K', 3, 4}, {'%', 'P', 'D', 'F'}, {}, {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}};
      byte[] head = heads[n % heads.length];
      System.arraycopy(head, 0, file, 0, Math.min(head.length, file.length));
      assertThat(FileCheck.check(file)).isNotNull();
    }
  }
}
