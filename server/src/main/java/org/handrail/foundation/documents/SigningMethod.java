package org.handrail.foundation.documents;

/** How somebody signed. */
public sealed interface SigningMethod {

  /** By typing their name. */
  record TypedName(String name) implements SigningMethod {}

  /**
   * By finger or pen.
   *
   * @param strokes points as {@code x,y} in whole pixels, separated by blanks; strokes by semicolons
   */
  record Drawn(String strokes) implements SigningMethod {}

  /** Drawn when strokes were sent, otherwise typed: the two fields of the signing form, either of which may be empty. */
  static SigningMethod of(String typedName, String strokes) {
    return strokes.isBlank() ? new TypedName(typedName.strip()) : new Drawn(strokes.strip());
  }
}
