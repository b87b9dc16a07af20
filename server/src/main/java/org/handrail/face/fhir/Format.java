package org.handrail.face.fhir;

/** What the bytes look like from their first character on. */
enum Format {
  JSON,
  XML,
  NEITHER;

  static Format of(byte[] bytes) {
    int i = bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf ? 3 : 0;
    while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n')) i++;
    if (i == bytes.length) return NEITHER;
    return switch (bytes[i]) {
      case '{', '[' -> JSON;
      case '<' -> XML;
      default -> NEITHER;
    };
  }
}
