package org.handrail.path.community;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns text that strangers typed into plain text of a known length. Pages escape it once more; here markup is taken out so that
 * it reads well, and so are characters which turn a line around or hide in it.
 */
final class Untrusted {
  static final int NAME = 255;
  static final int NOTES = 2000;
  private static final int LINE = 200;
  private static final int URL = 1000;
  private static final int PHONE = 60;
  // What stands between the tags of a script or a style is no text for people.
  private static final Pattern CODE = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)");
  private static final Pattern BREAK = Pattern.compile("(?i)<\\s*(br|/p|/li|/div)\\b[^>]{0,200}>");
  private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z!][^<>]*(>|$)");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n]]");
  private static final int LONGEST = 20_000;

  private Untrusted() {}

  /** One line, cut at 200 characters. */
  static String line(String text) {
    return cut(plain(text).replace('\n', ' ').replaceAll(" {2,}", " ").strip(), LINE);
  }

  /** A name, not cut: the reader refuses one that is too long. */
  static String name(String text) {
    return plain(text).replace('\n', ' ').replaceAll(" {2,}", " ").strip();
  }

  /** Several lines, cut at 2,000 characters. */
  static String notes(String text) {
    return cut(plain(text), NOTES);
  }

  /** An address that is safe to follow: http or https, with a host, without a password. Empty for anything else. */
  static String url(String text) {
    String given = text.strip();
    if (given.isEmpty() || given.length() > URL || HIDDEN.matcher(given).find() || given.indexOf('\n') >= 0) {
      return "";
    }
    try {
      URI uri = new URI(given);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getRawUserInfo() == null ? scheme + given.substring(scheme.length()) : "";
    } catch (URISyntaxException wrong) {
      return "";
    }
  }

  /** Digits and what a telephone understands. The locator writes (999) 999-9999 where it knows none. Empty for anything else. */
  static String phone(String text) {
    String given = plain(text).replace('\n', ' ').replace("\"", "").strip();
    String digits = given.replaceAll("\\D", "");
    boolean none = digits.matches("1?9{10}") || digits.matches("0*");
    return given.length() > PHONE || digits.length() < 3 || none || !given.matches("[-+()0-9.,*#/ xXeEtT]+") ? "" : given;
  }

  private static String plain(String text) {
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    // Twice: a feed escapes its markup, and markup may hide in the escape.
    for (int i = 0; i < 2; i++) {
      some = TAG.matcher(BREAK.matcher(CODE.matcher(some).replaceAll(" ")).replaceAll("\n")).replaceAll(" ");
      some = HtmlUtils.htmlUnescape(some);
    }
    some = TAG.matcher(CODE.matcher(some).replaceAll(" ")).replaceAll(" ");
    some = some.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replace('\u00a0', ' ');
    some = HIDDEN.matcher(some).replaceAll("");
    return some.replaceAll("[ ]*\n[ ]*", "\n").replaceAll("\n{3,}", "\n\n").replaceAll(" {2,}", " ").strip();
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }
}
