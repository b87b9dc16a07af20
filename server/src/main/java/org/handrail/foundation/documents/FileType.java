package org.handrail.foundation.documents;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file we keep. Anything that a reader's computer would run is not among them. */
public enum FileType {
  PDF("application/pdf", "pdf", "PDF", true),
  PNG("image/png", "png", "Picture", true),
  JPEG("image/jpeg", "jpg", "Picture", true),
  HEIC("image/heic", "heic", "Picture", false),
  TIFF("image/tiff", "tif", "Fax or scan", false),
  TEXT("text/plain", "txt", "Text", true),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "Word document", false);

  private final String mediaType;
  private final String extension;
  private final String label;
  private final boolean shown;

  FileType(String mediaType, String extension, String label, boolean shown) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.label = label;
    this.shown = shown;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  public String label() {
    return label;
  }

  /** Whether a browser can show it by itself, safely. */
  public boolean shown() {
    return shown;
  }

  static Optional<FileType> of(String mediaType) {
    return Arrays.stream(values()).filter(t -> t.mediaType.equals(mediaType)).findFirst();
  }

  /** "PDF, PNG, JPEG …", for sentences. */
  static String words() {
    return "PDF, JPEG, PNG, HEIC, TIFF, plain text or Word (docx)";
  }
}
