package org.handrail.path.attendance.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a note with others, word by word, and shows what stands in both: a run of several words in a row, whatever its
 * punctuation and capitals. The numbers are data in resources/attendance/sameness.json.
 */
@Component
public class Sameness {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

  /** A text to compare with, and where it stands: "the note of 12 Nov". */
  public record Other(String where, String text) {}

  /** Words that stand elsewhere too, as they were typed. */
  public record Passage(String words, String where) {}

  /**
   * What was found.
   *
   * @param percent of the note's words that stand in at least one other, 0 to 100
   * @param asks whether so much is shared that signing needs a reason
   */
  public record Found(int percent, List<Passage> passages, boolean asks) {
    /** Nothing is shared. */
    public static final Found NOTHING = new Found(0, List.of(), false);
  }

  private record Numbers(String source, String confidence, int wordsInARow, int reasonFromPercent, int lastNotes) {}

  private record Token(String bare, int from, int to) {}

  private final Numbers numbers;

  Sameness(JsonMapper json) {
    try (InputStream in = new ClassPathResource("attendance/sameness.json").getInputStream()) {
      numbers = json.readValue(in, Numbers.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many of a patient's last notes are looked at. */
  public int lastNotes() {
    return numbers.lastNotes();
  }

  /** What the text shares with the others; each passage is told once, with the first place it stands in. */
  public Found of(String text, List<Other> others) {
    List<Token> words = tokens(text);
    int run = numbers.wordsInARow();
    if (words.size() < run) {
      return whole(text, words, others);
    }
    var shared = new BitSet(words.size());
    Map<Integer, String> startsIn = new LinkedHashMap<>();
    for (Other other : others) {
      Set<List<String>> theirs = runs(tokens(other.text()), run);
      for (int i = 0; i + run <= words.size(); i++) {
        if (theirs.contains(bare(words, i, run))) {
          shared.set(i, i + run);
          startsIn.putIfAbsent(i, other.where());
        }
      }
    }
    return shared.isEmpty() ? Found.NOTHING : found(text, words, shared, startsIn);
  }

  /** A note shorter than a run is compared as a whole. */
  private Found whole(String text, List<Token> words, List<Other> others) {
    List<String> all = bare(words, 0, words.size());
    return words.isEmpty()
        ? Found.NOTHING
        : others.stream()
            .filter(o -> bare(tokens(o.text())).equals(all))
            .findFirst()
            .map(o -> new Found(100, List.of(new Passage(text.strip(), o.where())), true))
            .orElse(Found.NOTHING);
  }

  private Found found(String text, List<Token> words, BitSet shared, Map<Integer, String> startsIn) {
    List<Passage> passages = new ArrayList<>();
    for (int from = shared.nextSetBit(0); from >= 0; from = shared.nextSetBit(shared.nextClearBit(from))) {
      int to = shared.nextClearBit(from) - 1;
      passages.add(new Passage(text.substring(words.get(from).from(), words.get(to).to()), startsIn.getOrDefault(from, "another note")));
    }
    int percent = Math.round(100f * shared.cardinality() / words.size());
    return new Found(percent, List.copyOf(passages), percent >= numbers.reasonFromPercent());
  }

  private static Set<List<String>> runs(List<Token> words, int run) {
    Set<List<String>> all = new HashSet<>();
    for (int i = 0; i + run <= words.size(); i++) {
      all.add(bare(words, i, run));
    }
    return all;
  }

  private static List<String> bare(List<Token> words) {
    return bare(words, 0, words.size());
  }

  private static List<String> bare(List<Token> words, int from, int many) {
    String[] part = new String[many];
    for (int i = 0; i < many; i++) {
      part[i] = words.get(from + i).bare();
    }
    return Arrays.asList(part);
  }

  private static List<Token> tokens(String text) {
    return WORD.matcher(text).results().map(Sameness::token).toList();
  }

  private static Token token(MatchResult match) {
    return new Token(match.group().toLowerCase(Locale.ROOT).replace('’', '\''), match.start(), match.end());
  }
}
