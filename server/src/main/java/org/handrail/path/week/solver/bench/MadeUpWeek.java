package org.handrail.path.week.solver.bench;

import java.util.Arrays;
import java.util.List;

/**
 * A made-up week to build: five days of three blocks, a block of three hours. Each patient needs three group sessions on
 * three different days and one or two one-to-ones. Everything is data; nothing here knows how a week is found.
 *
 * @param rooms rooms of each site, each for one session a block
 * @param sessions most sessions that may be open in the week
 * @param mostLed most sessions that one clinician leads in the week
 * @param patients who comes
 * @param clinicians who leads sessions and one-to-ones
 * @param talks the one-to-ones, each of one hour
 */
record MadeUpWeek(
    int rooms, int sessions, int mostLed, List<Patient> patients, List<Clinician> clinicians, List<Talk> talks) {
  static final int DAYS = 5;
  static final int BLOCKS_A_DAY = 3;
  static final int BLOCKS = DAYS * BLOCKS_A_DAY;
  static final int HOURS_A_BLOCK = 3;
  static final int HOURS = BLOCKS * HOURS_A_BLOCK;
  static final int SEATS_EACH = 3;
  private static final int EVENING = 2;
  private static final int EVENING_COST = 6;

  /**
   * @param site where they come
   * @param need the credential that whoever leads their sessions must hold
   * @param free hours of the week at which they can come
   * @param counselor their counselor
   * @param part part of the day they like best
   * @param liking 0 to 7 for each clinician: who speaks their language, and whether they would rather talk with a woman or a man
   * @param was the sessions they sat in last week; empty for a newcomer
   */
  record Patient(int site, int need, boolean[] free, int counselor, int part, byte[] liking, List<Open> was) {
    boolean canCome(int block) {
      return free[block * HOURS_A_BLOCK] && free[block * HOURS_A_BLOCK + 1] && free[block * HOURS_A_BLOCK + 2];
    }
  }

  /**
   * @param sites where they work
   * @param holds credentials
   * @param free hours of the week at which they work
   * @param cap most people in a session of theirs
   */
  record Clinician(boolean[] sites, boolean[] holds, boolean[] free, int cap) {
    boolean canLead(int block) {
      return free[block * HOURS_A_BLOCK] && free[block * HOURS_A_BLOCK + 1] && free[block * HOURS_A_BLOCK + 2];
    }
  }

  record Talk(int patient, int clinician) {}

  static int dayOf(int block) {
    return block / BLOCKS_A_DAY;
  }

  static int partOf(int block) {
    return block % BLOCKS_A_DAY;
  }

  static int blockOf(int hour) {
    return hour / HOURS_A_BLOCK;
  }

  /** What a seat is worth: the part of the day one likes, the same group as last week, who suits, and one's own counselor. */
  int seatWorth(int patient, int clinician, int block) {
    Patient p = patients.get(patient);
    boolean again = p.was().stream().anyMatch(o -> o.clinician() == clinician && o.block() == block);
    return 1 + (p.part() == partOf(block) ? 5 : 0) + (again ? 4 : 0) + p.liking()[clinician] + (p.counselor() == clinician ? 2 : 0);
  }

  /** What a one-to-one at an hour is worth: the part of the day one likes, and hours that suit one and not another. */
  int talkWorth(Talk talk, int hour) {
    Patient p = patients.get(talk.patient());
    return 1 + (p.part() == partOf(blockOf(hour)) ? 5 : 0) + (hour * 7 + talk.patient() * 3) % 4;
  }

  /** An evening costs its clinician something. */
  int openingCost(int block) {
    return partOf(block) == EVENING ? EVENING_COST : 0;
  }

  int sites() {
    return patients.stream().mapToInt(Patient::site).max().orElse(0) + 1;
  }

  /** A session that is open. */
  record Open(int clinician, int block, int site) {}

  /**
   * A finished week.
   *
   * @param seats three sessions for each patient, as places in {@code open}
   * @param hours an hour for each one-to-one
   */
  record Solution(List<Open> open, int[][] seats, int[] hours) {
    @Override
    public String toString() {
      return open.size() + " sessions, " + seats.length + " patients, " + Arrays.hashCode(hours);
    }
  }
}
