package org.handrail.face.ui;

/** The letters in a person's round mark. */
public final class Initials {

  private Initials() {}

  /** First letters of the first and last word; "?" for an empty name. */
  public static String of(String name) {
    String[] words = name.strip().split("[\\s]+");
    if (words.length == 0 || words[0].isEmpty()) {
      return "?";
    }
    String first = letter(words[0]);
    return (words.length == 1 ? first : first + letter(words[words.length - 1])).toUpperCase(java.util.Locale.ROOT);
  }

  private static String letter(String word) {
    return new String(Character.toChars(word.codePointAt(0)));
  }
}
