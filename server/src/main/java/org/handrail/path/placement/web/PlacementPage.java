package org.handrail.path.placement.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a team assesses and a clinician decides.
 *
 * @param line who and when, in a sentence
 * @param overdose absent for those who may not read the medical page
 * @param decision absent until it is signed
 * @param choose absent once the assessment is closed, and for those who may not sign
 * @param mayWrite whether this person may rate, answer and note
 * @param setAside why it was set aside, or null
 */
public record PlacementPage(
    String base,
    String record,
    String called,
    String title,
    String line,
    boolean draft,
    boolean mayWrite,
    @Nullable String setAside,
    List<Risk> risks,
    List<Row> rows,
    String scale,
    String wishes,
    List<String> circumstances,
    Reading reading,
    @Nullable Overdose overdose,
    @Nullable Signed decision,
    @Nullable Choose choose,
    Form form,
    Form asideForm) {

  /** One safety rule; dot is ok, needs or danger. */
  public record Risk(String id, String name, String dot, String says, @Nullable String detail) {}

  /** One dimension; value null while unrated, was the rating of the last decision before, or null. */
  public record Row(
      String id, String name, @Nullable Integer value, String word, List<String> flags, String evidence, String by, @Nullable Was was) {}

  /** How a dimension stood at the last decision; dot is ok for better, needs for worse, away for the same. */
  public record Was(String says, String dot) {}

  /** What bears on the risk of an overdose, and whether somebody did something about it. */
  public record Overdose(
      String medical, String safetyPlan, boolean atRisk, List<String> facts, List<String> notAsked, State naloxone, State education, boolean mayTell) {
    /** Dot is ok, needs or danger. */
    public record State(String dot, String words) {}
  }

  /** What the table says; missing counts the dimensions not rated yet. */
  public record Reading(
      int missing, int rows, List<Level> matches, List<Other> nearly, List<Other> others, List<String> withoutRanges, String pack) {}

  /** A matching level; chip is its colour, here the programs that offer it. */
  public record Level(String name, String chip, @Nullable String hours, String because, String here, List<Fact> facts) {}

  /** A level that does not match, what would have to differ, and what stood in the way. */
  public record Other(String name, String chip, String needs, List<Fact> facts) {}

  /** One rating a level was read with, what the level needs, and the evidence behind the rating. */
  public record Fact(String name, String value, String needs, String evidence) {}

  /** A signed decision. */
  public record Signed(
      String recommended,
      String recommendedChip,
      String actual,
      String actualChip,
      @Nullable String reason,
      String words,
      @Nullable String reviewOn,
      String by) {}

  /** What a clinician chooses from. */
  public record Choose(
      List<Choice> levels,
      @Nullable String suggested,
      List<Choice> reasons,
      String reviewOn,
      String earliest,
      String seen,
      List<String> stops) {}
}
