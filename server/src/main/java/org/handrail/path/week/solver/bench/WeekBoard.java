package org.handrail.path.week.solver.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;
import org.jspecify.annotations.Nullable;

/** A week while it is being moved about: what is open, who sits where, and a log by which a move is taken back. */
final class WeekBoard {
  private static final int NONE = -1;
  private static final int SEATS = MadeUpWeek.SEATS_EACH;
  private static final long BLOCK = 0b111;
  private static final int OPEN = 0;
  private static final int SEAT = 1;
  private static final int HOUR = 2;

  private final MadeUpWeek week;
  private final BoardFacts facts;

  private final boolean[] isOpen;
  private final int[] openList;
  private final int[] placeInList;
  private final int[] led;
  private final int[][] roomsUsed;
  private final int[] seat;
  private final int[][] people;
  private final int[] sitting;
  private final int[] placeInSession;
  private final int[] hour;
  private final long[] seatHours;
  private final long[] talkHours;
  private final long[] leadHours;
  private final int[][] clinicianTalk;
  private int openCount;
  private int missing;
  private long cost;

  private final MoveLog log = new MoveLog();

  /** @param only the sessions that may be open, or null for any */
  WeekBoard(MadeUpWeek week, @Nullable Set<Open> only) {
    this.week = week;
    int patients = week.patients().size();
    int clinicians = week.clinicians().size();
    facts = new BoardFacts(week, only);
    isOpen = new boolean[facts.opens.length];
    openList = new int[facts.opens.length];
    placeInList = new int[facts.opens.length];
    led = new int[clinicians];
    roomsUsed = new int[week.sites()][MadeUpWeek.BLOCKS];
    seat = filled(patients * SEATS);
    people = new int[facts.opens.length][];
    Arrays.setAll(people, o -> new int[facts.caps[o]]);
    sitting = new int[facts.opens.length];
    placeInSession = new int[patients * SEATS];
    hour = filled(week.talks().size());
    seatHours = new long[patients];
    talkHours = new long[patients];
    leadHours = new long[clinicians];
    clinicianTalk = new int[clinicians][];
    Arrays.setAll(clinicianTalk, c -> filled(MadeUpWeek.HOURS));
    missing = seat.length + hour.length;
    cost = (long) missing * Annealer.missingCost();
  }

  private static int[] filled(int size) {
    int[] all = new int[size];
    Arrays.fill(all, NONE);
    return all;
  }

  // --- what is -------------------------------------------------------------------------------------------------------

  long cost() { return cost; }

  int missing() { return missing; }

  int opens() { return facts.opens.length; }

  Open open(int o) { return facts.opens[o]; }

  int openCount() { return openCount; }

  boolean isOpen(int o) { return isOpen[o]; }

  boolean isFull(int o) { return sitting[o] == facts.caps[o]; }

  int cap(int o) { return facts.caps[o]; }

  int seat(int slot) { return seat[slot]; }

  int hour(int t) { return hour[t]; }

  int[] choices(int p) { return facts.choices[p]; }

  int[] suited(int o) { return facts.suited[o]; }

  int[] hours(int t) { return facts.hours[t]; }

  int[] talksOf(int p) { return facts.talksOf[p]; }

  int worth(int p, int o) { return facts.worth[p][o]; }

  int[] people(int o) { return Arrays.copyOf(people[o], sitting[o]); }

  int someOpen(Random random) { return openList[random.nextInt(openCount)]; }

  int someoneIn(int o, Random random) { return people[o][random.nextInt(sitting[o])]; }

  boolean mayOpen(int o) {
    Open open = facts.opens[o];
    return !isOpen[o]
        && openCount < week.sessions()
        && led[open.clinician()] < week.mostLed()
        && roomsUsed[open.site()][open.block()] < week.rooms()
        && (leadHours[open.clinician()] & BLOCK << open.block() * 3) == 0;
  }

  boolean sits(int p, int o) {
    return seat[p * SEATS] == o || seat[p * SEATS + 1] == o || seat[p * SEATS + 2] == o;
  }

  int seatOnDay(int p, int day) {
    for (int slot = p * SEATS; slot < p * SEATS + SEATS; slot++) {
      if (seat[slot] != NONE && MadeUpWeek.dayOf(facts.opens[seat[slot]].block()) == day) {
        return slot;
      }
    }
    return NONE;
  }

  /** The slot a patient would use for a session: that of the same day, an empty one, or the least worth; or none that gains. */
  int slotFor(int p, int o) {
    int same = seatOnDay(p, MadeUpWeek.dayOf(facts.opens[o].block()));
    if (same != NONE) {
      return facts.worth[p][seat[same]] < facts.worth[p][o] ? same : NONE;
    }
    int least = NONE;
    for (int slot = p * SEATS; slot < p * SEATS + SEATS; slot++) {
      if (seat[slot] == NONE) {
        return slot;
      }
      if (least == NONE || facts.worth[p][seat[slot]] < facts.worth[p][seat[least]]) {
        least = slot;
      }
    }
    return facts.worth[p][seat[least]] < facts.worth[p][o] ? least : NONE;
  }

  boolean patientFree(int p, int h) { return ((seatHours[p] | talkHours[p]) >> h & 1) == 0; }

  boolean patientFreeInBlock(int p, int block) { return (talkHours[p] & BLOCK << block * 3) == 0; }

  boolean leads(int c, int h) { return (leadHours[c] >> h & 1) == 1; }

  int talkOfClinician(int c, int h) { return clinicianTalk[c][h]; }

  int[] talksOfClinicianIn(int c, int block) {
    return Arrays.stream(clinicianTalk[c], block * 3, block * 3 + 3).filter(t -> t != NONE).toArray();
  }

  int bestFreeSeat(int p, Random random) {
    int days = 0;
    for (int slot = p * SEATS; slot < p * SEATS + SEATS; slot++) {
      if (seat[slot] != NONE) {
        days |= 1 << MadeUpWeek.dayOf(facts.opens[seat[slot]].block());
      }
    }
    int found = NONE;
    int most = 0;
    int[] mine = facts.choices[p];
    int shift = random.nextInt(mine.length);
    for (int i = 0; i < mine.length; i++) {
      int o = mine[(i + shift) % mine.length];
      if (isOpen[o] && facts.worth[p][o] > most && sitting[o] < facts.caps[o]
          && (days >> MadeUpWeek.dayOf(facts.opens[o].block()) & 1) == 0
          && patientFreeInBlock(p, facts.opens[o].block())) {
        found = o;
        most = facts.worth[p][o];
      }
    }
    return found;
  }

  int bestFreeHour(int t, Random random) {
    var talk = week.talks().get(t);
    int found = NONE;
    int most = 0;
    int shift = random.nextInt(facts.hours[t].length);
    for (int i = 0; i < facts.hours[t].length; i++) {
      int h = facts.hours[t][(i + shift) % facts.hours[t].length];
      if (patientFree(talk.patient(), h) && !leads(talk.clinician(), h) && clinicianTalk[talk.clinician()][h] == NONE) {
        int worth = week.talkWorth(talk, h);
        if (worth > most) {
          found = h;
          most = worth;
        }
      }
    }
    return found;
  }

  /** Open or not, seats, hours. */
  int[][] copy() {
    int[] open = new int[facts.opens.length];
    for (int o = 0; o < open.length; o++) {
      open[o] = isOpen[o] ? 1 : 0;
    }
    return new int[][] {open, seat.clone(), hour.clone()};
  }

  // --- what changes --------------------------------------------------------------------------------------------------

  void forget() { log.forget(); }

  void undo() {
    log.backwards((kind, what, before) -> {
      switch (kind) {
        case OPEN -> applyOpen(what, before == 1);
        case SEAT -> applySeat(what, before);
        default -> applyHour(what, before);
      }
    });
  }

  void setOpen(int o, boolean open) {
    log.add(OPEN, o, isOpen[o] ? 1 : 0);
    applyOpen(o, open);
  }

  /** @param o a session of which the slot is empty now, or -1 */
  void setSeat(int slot, int o) {
    log.add(SEAT, slot, seat[slot]);
    applySeat(slot, o);
  }

  void setHour(int t, int h) {
    log.add(HOUR, t, hour[t]);
    applyHour(t, h);
  }

  private void applyOpen(int o, boolean open) {
    Open of = facts.opens[o];
    int one = open ? 1 : -1;
    isOpen[o] = open;
    led[of.clinician()] += one;
    roomsUsed[of.site()][of.block()] += one;
    leadHours[of.clinician()] ^= BLOCK << of.block() * 3;
    cost += (long) one * week.openingCost(of.block());
    if (open) {
      placeInList[o] = openCount;
      openList[openCount++] = o;
    } else {
      int last = openList[--openCount];
      openList[placeInList[o]] = last;
      placeInList[last] = placeInList[o];
    }
  }

  private void applySeat(int slot, int o) {
    int p = slot / SEATS;
    int old = seat[slot];
    if (old != NONE) {
      int last = people[old][--sitting[old]];
      people[old][placeInSession[slot]] = last;
      placeInSession[last] = placeInSession[slot];
      seatHours[p] &= ~(BLOCK << facts.opens[old].block() * 3);
      cost += facts.worth[p][old] + Annealer.missingCost();
      missing++;
    }
    seat[slot] = o;
    if (o != NONE) {
      placeInSession[slot] = sitting[o];
      people[o][sitting[o]++] = slot;
      seatHours[p] |= BLOCK << facts.opens[o].block() * 3;
      cost -= facts.worth[p][o] + Annealer.missingCost();
      missing--;
    }
  }

  private void applyHour(int t, int h) {
    var talk = week.talks().get(t);
    int old = hour[t];
    if (old != NONE) {
      talkHours[talk.patient()] &= ~(1L << old);
      clinicianTalk[talk.clinician()][old] = NONE;
      cost += week.talkWorth(talk, old) + Annealer.missingCost();
      missing++;
    }
    hour[t] = h;
    if (h != NONE) {
      talkHours[talk.patient()] |= 1L << h;
      clinicianTalk[talk.clinician()][h] = t;
      cost -= week.talkWorth(talk, h) + Annealer.missingCost();
      missing--;
    }
  }
}
