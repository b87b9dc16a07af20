package org.handrail.path.attendance.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.foundation.people.PersonName;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds the names of other members of a group in a text, with or without a capital letter. A name that is also an ordinary
 * word (Will, Grace, Mark) counts where it is written as a name inside a sentence, and elsewhere where what follows says
 * that somebody is meant: "Grace said", "mark's", "Will was". Word lists are data in resources/attendance.
 */
@Component
class OthersNames {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
  private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:;\\n“\"(][\\s“\"(]*$");
  private static final Pattern POSSESSIVE = Pattern.compile(".*['’]s?$");
  private static final Set<String> BEING = Set.of("is", "was");

  /** Whether a thing of this name may "be" something: hope was low. */
  private enum Kind {
    ANY,
    NOUN
  }

  private final Map<String, Kind> ordinary;
  private final Set<String> personVerbs;

  OthersNames() {
    Map<String, Kind> known = new LinkedHashMap<>();
    lines("attendance/ordinary-words.txt")
        .forEach(
            line -> {
              String[] parts = line.split(" ", 2);
              known.put(parts[0], parts.length > 1 ? Kind.NOUN : Kind.ANY);
            });
    ordinary = Map.copyOf(known);
    personVerbs = Set.copyOf(lines("attendance/person-verbs.txt"));
  }

  /**
   * The names found, as written, in order.
   *
   * @param others names that must not stand in the text
   * @param allowed words that may stand there all the same: the patient's own names and those of their own people
   */
  List<String> in(String text, Collection<PersonName> others, Collection<String> allowed) {
    Set<String> watched = new LinkedHashSet<>();
    for (PersonName name : others) {
      watched.addAll(words(name.given()));
      watched.addAll(words(name.family()));
      watched.addAll(words(name.called()));
    }
    allowed.stream().flatMap(a -> words(a).stream()).forEach(watched::remove);
    List<MatchResult> all = WORD.matcher(text).results().toList();
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i++) {
      MatchResult match = all.get(i);
      String next = i + 1 < all.size() && adjacent(text, match, all.get(i + 1)) ? all.get(i + 1).group() : "";
      for (String bare : words(match.group())) {
        if (watched.contains(bare) && named(text, match, bare, next)) {
          found.add(match.group());
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean named(String text, MatchResult match, String bare, String next) {
    Kind kind = ordinary.get(bare);
    if (kind == null) {
      return true;
    }
    boolean capital = Character.isUpperCase(match.group().codePointAt(0));
    if (capital && !beginsSentence(text, match.start())) {
      return true;
    }
    String after = next.toLowerCase(Locale.ROOT);
    boolean somebody = personVerbs.contains(after) || (capital && kind == Kind.ANY && BEING.contains(after));
    return somebody || (capital && POSSESSIVE.matcher(match.group()).matches());
  }

  private static boolean adjacent(String text, MatchResult one, MatchResult other) {
    return text.substring(one.end(), other.start()).isBlank();
  }

  private static boolean beginsSentence(String text, int at) {
    String before = text.substring(Math.max(0, at - 12), at);
    return text.substring(0, at).isBlank() || SENTENCE_END.matcher(before).matches();
  }

  /** The words of a name in all forms it is found by: a double name as a whole and in its parts. */
  private static Set<String> words(String name) {
    Set<String> all = new LinkedHashSet<>();
    for (MatchResult match : WORD.matcher(name).results().toList()) {
      String bare = bare(match.group());
      all.add(bare);
      if (bare.contains("-")) {
        all.addAll(List.of(bare.split("-")));
      }
    }
    return all.stream().filter(w -> w.length() > 1).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Without a possessive ending, in lower case and without accents: Lucia names Lucía. */
  private static String bare(String word) {
    return Normalizer.normalize(word.replaceFirst("['’]s?$", ""), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static List<String> lines(String file) {
    try {
      return new ClassPathResource(file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
