package org.handrail.path.attendance.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.foundation.people.PersonName;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds the names of other members of a group in a text. A name counts when it is written as one, with a capital letter;
 * a name that is also an ordinary word (Will, Grace, Mark) only where no sentence begins.
 */
@Component
class OthersNames {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
  private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:;\\n“\"(][\\s“\"(]*$");

  private final Set<String> ordinary;

  OthersNames() {
    try {
      ordinary =
          new ClassPathResource("attendance/ordinary-words.txt")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      words(name.given()).forEach(watched::add);
      words(name.family()).forEach(watched::add);
      words(name.called()).forEach(watched::add);
    }
    allowed.stream().flatMap(a -> words(a).stream()).forEach(watched::remove);
    Set<String> found = new LinkedHashSet<>();
    for (MatchResult match : WORD.matcher(text).results().toList()) {
      String word = match.group();
      String bare = bare(word);
      if (Character.isUpperCase(word.codePointAt(0))
          && watched.contains(bare)
          && !(ordinary.contains(bare) && beginsSentence(text, match.start()))) {
        found.add(word);
      }
    }
    return List.copyOf(found);
  }

  private static boolean beginsSentence(String text, int at) {
    String before = text.substring(Math.max(0, at - 12), at);
    return text.substring(0, at).isBlank() || SENTENCE_END.matcher(before).matches();
  }

  private static Set<String> words(String name) {
    return WORD.matcher(name)
        .results()
        .map(MatchResult::group)
        .map(OthersNames::bare)
        .filter(w -> w.length() > 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Without a possessive ending, in lower case and without accents: Lucia names Lucía. */
  private static String bare(String word) {
    return Normalizer.normalize(word.replaceFirst("['’]s?$", ""), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
