package org.handrail.demo;

import java.util.List;
import java.util.Random;

/** What counselors write about one person: put together from parts, so that no two notes share many words in a row. */
final class NoteWords {
  private static final List<String> CAME = List.of(
      "Came tired from work", "Came early, in good spirits", "Was quiet at first", "Arrived tense", "Came straight from childcare",
      "Seemed rested", "Was restless today", "Came with the diary filled in", "Looked worn out", "Was open from the start",
      "Spoke little before the break", "Came after a hard morning", "Was calm", "Joked a lot in the beginning");
  private static final List<String> SAID = List.of(
      "named the drive home as hard", "spoke about sleep and evenings", "told of a craving on Saturday", "described an argument about money",
      "called payday the hardest day", "said that mornings go better now", "talked about missing old company", "brought up the court date",
      "counted eleven days without a drink", "spoke of being ashamed at a birthday", "said the phone helps at night",
      "told how the weekend went", "doubted that places must be avoided", "talked about a sister who asks too much");
  private static final List<String> DID = List.of(
      "Practiced saying no in a role play", "Listened well and answered kindly", "Drew the map of risky hours", "Found two people to call",
      "Tried the breathing exercise and liked it", "Wrote a letter to be kept", "Disagreed, and stayed in the talk",
      "Needed the break, then took part", "Explained urge surfing in plain words", "Compared this week with the last",
      "Left the exercise half done", "Made a list of reasons", "Asked for help once", "Gave others room to speak");
  private static final List<String> NEXT = List.of(
      "Will walk after supper", "Wants to try it at home", "Plans one meeting before Sunday", "Asks for a talk about work",
      "Will hand the bank card over", "Brings the diary again", "Wants family to hear this too", "Will call before the weekend",
      "Takes one change home", "Plans to tell a friend", "Will set the alarm earlier", "Wants the morning group for a week",
      "Tries the list until Thursday", "Will ask about sleep at the clinic");

  private NoteWords() {}

  static String draw(Random random) {
    return one(CAME, random) + "; " + one(SAID, random) + ". " + one(DID, random) + ". " + one(NEXT, random) + ".";
  }

  private static String one(List<String> parts, Random random) {
    return parts.get(random.nextInt(parts.size()));
  }
}
