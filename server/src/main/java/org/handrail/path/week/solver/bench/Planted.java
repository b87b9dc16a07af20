package org.handrail.path.week.solver.bench;

import static org.handrail.path.week.solver.bench.MadeUpWeek.BLOCKS;
import static org.handrail.path.week.solver.bench.MadeUpWeek.BLOCKS_A_DAY;
import static org.handrail.path.week.solver.bench.MadeUpWeek.HOURS;
import static org.handrail.path.week.solver.bench.MadeUpWeek.HOURS_A_BLOCK;
import static org.handrail.path.week.solver.bench.MadeUpWeek.SEATS_EACH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.handrail.path.week.solver.bench.MadeUpWeek.Clinician;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;
import org.handrail.path.week.solver.bench.MadeUpWeek.Patient;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;
import org.handrail.path.week.solver.bench.MadeUpWeek.Talk;

/**
 * Makes up a week that can be built: a finished week is drawn first, then everyone's hours, credentials and caps around it.
 *
 * @param week what is to be built
 * @param answer the week that was drawn: one that keeps every rule, seldom a good one
 */
record Planted(MadeUpWeek week, Solution answer) {
  /** Fewest patients: below, three sessions on three days find no ten people each. */
  static final int FEWEST = 30;
  static final int MOST = 3_000;
  private static final int PATIENTS_A_SITE = 300;
  private static final int CREDENTIALS = 4;
  private static final int LED_EACH = 3;
  private static final double COMES_ALSO = 0.35;
  private static final double WORKS_ALSO = 0.5;
  private static final double WORKS_AT_TWO_SITES = 0.1;
  private static final double ANOTHER_LANGUAGE = 0.15;
  /** One clinician in so many speaks it. */
  private static final int SPEAK_IT = 4;
  private static final double RATHER_A_WOMAN_OR_A_MAN = 0.3;
  private static final double NEWCOMERS = 0.2;

  /** @param patients 30 to 3,000 */
  static Planted of(int patients, long seed) {
    var random = new Random(seed * 1_000_003 + patients);
    for (int attempt = 0; attempt < 100; attempt++) {
      Planted drawn = new Drawing(patients, random).draw();
      if (drawn != null) {
        return drawn;
      }
    }
    throw new IllegalStateException("No week could be drawn for " + patients + " patients with seed " + seed);
  }

  private static final class Drawing {
    private final int patients;
    private final Random random;
    private final int sites;
    private final int clinicians;
    private final int rooms;
    private final List<Clinician> staff = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int[] left = {};

    Drawing(int patients, Random random) {
      this.patients = patients;
      this.random = random;
      sites = Math.max(1, patients / PATIENTS_A_SITE);
      clinicians = Math.max(3, patients / 10);
      rooms = Math.max(2, Math.round(patients / 30f / sites));
    }

    @org.jspecify.annotations.Nullable
    Planted draw() {
      drawStaff();
      drawSessions();
      int[][] seats = new int[patients][];
      int[] need = new int[patients];
      for (int p : rarestFirst(need)) {
        seats[p] = seatsFor(p % sites, need[p]);
        if (seats[p].length == 0) {
          return null;
        }
      }
      List<Patient> people = new ArrayList<>();
      for (int p = 0; p < patients; p++) {
        people.add(patient(p, need[p], seats[p]));
      }
      List<Talk> talks = new ArrayList<>();
      for (int p = 0; p < patients; p++) {
        talks.add(new Talk(p, people.get(p).counselor()));
      }
      for (int extra = 0; extra < patients * 61 / 300; extra++) {
        talks.add(new Talk(random.nextInt(patients), random.nextInt(clinicians)));
      }
      int[] hours = hours(people, talks, seats);
      if (hours.length == 0) {
        return null;
      }
      var week = new MadeUpWeek(rooms, open.size(), LED_EACH + 1, List.copyOf(people), List.copyOf(staff), List.copyOf(talks));
      return new Planted(week, new Solution(List.copyOf(open), seats, hours));
    }

    private void drawStaff() {
      for (int c = 0; c < clinicians; c++) {
        boolean[] at = new boolean[sites];
        at[c % sites] = true;
        if (random.nextDouble() < WORKS_AT_TWO_SITES) {
          at[random.nextInt(sites)] = true;
        }
        boolean[] holds = new boolean[CREDENTIALS];
        holds[0] = true;
        holds[1 + (c / sites) % (CREDENTIALS - 1)] = true;
        holds[random.nextInt(CREDENTIALS)] = true;
        boolean[] free = new boolean[HOURS];
        for (int block = 0; block < BLOCKS; block++) {
          if (random.nextDouble() < WORKS_ALSO) {
            Arrays.fill(free, block * HOURS_A_BLOCK, (block + 1) * HOURS_A_BLOCK, true);
          }
        }
        staff.add(new Clinician(at, holds, free, 12 - Math.min(2, random.nextInt(6))));
      }
    }

    private void drawSessions() {
      int[][] used = new int[sites][BLOCKS];
      int sessions = Math.round(patients * 0.3f);
      for (int s = 0; s < sessions; s++) {
        int c = s % clinicians;
        int site = c % sites;
        List<Integer> blocks = new ArrayList<>();
        for (int b = 0; b < BLOCKS; b++) {
          int block = b;
          if (used[site][b] < rooms && open.stream().noneMatch(o -> o.clinician() == c && o.block() == block)) {
            blocks.add(b);
          }
        }
        int block = blocks.get(random.nextInt(blocks.size()));
        used[site][block]++;
        open.add(new Open(c, block, site));
        Arrays.fill(staff.get(c).free(), block * HOURS_A_BLOCK, (block + 1) * HOURS_A_BLOCK, true);
      }
      left = open.stream().mapToInt(o -> staff.get(o.clinician()).cap()).toArray();
    }

    private List<Integer> rarestFirst(int[] need) {
      List<Integer> order = new ArrayList<>();
      for (int p = 0; p < patients; p++) {
        need[p] = random.nextDouble() < 0.6 ? 0 : 1 + random.nextInt(CREDENTIALS - 1);
        order.add(p);
      }
      order.sort(Comparator.comparingInt(p -> need[p] == 0 ? 1 : 0));
      return order;
    }

    /** Three sessions on three days, the emptiest first so that nobody is left over. */
    private int[] seatsFor(int site, int need) {
      List<Integer> choices = new ArrayList<>();
      for (int s = 0; s < open.size(); s++) {
        if (open.get(s).site() == site && left[s] > 0 && staff.get(open.get(s).clinician()).holds()[need]) {
          choices.add(s);
        }
      }
      Collections.shuffle(choices, random);
      choices.sort(Comparator.comparingInt(s -> -((left[s] + 2) / 3)));
      boolean[] days = new boolean[MadeUpWeek.DAYS];
      int[] found = new int[SEATS_EACH];
      int n = 0;
      for (int s : choices) {
        int day = open.get(s).block() / BLOCKS_A_DAY;
        if (!days[day]) {
          days[day] = true;
          found[n++] = s;
          if (n == SEATS_EACH) {
            for (int taken : found) {
              left[taken]--;
            }
            return found;
          }
        }
      }
      return new int[0];
    }

    private Patient patient(int p, int need, int[] seats) {
      boolean[] free = new boolean[HOURS];
      for (int block = 0; block < BLOCKS; block++) {
        if (random.nextDouble() < COMES_ALSO) {
          Arrays.fill(free, block * HOURS_A_BLOCK, (block + 1) * HOURS_A_BLOCK, true);
        }
      }
      for (int s : seats) {
        int block = open.get(s).block();
        Arrays.fill(free, block * HOURS_A_BLOCK, (block + 1) * HOURS_A_BLOCK, true);
      }
      byte[] liking = new byte[clinicians];
      boolean anotherLanguage = random.nextDouble() < ANOTHER_LANGUAGE;
      int rather = random.nextDouble() < RATHER_A_WOMAN_OR_A_MAN ? random.nextInt(2) : -1;
      for (int c = 0; c < clinicians; c++) {
        boolean speaks = c / sites % SPEAK_IT == 0;
        liking[c] = (byte) ((anotherLanguage && speaks ? 4 : 0) + (rather == c / sites % 2 ? 3 : 0));
      }
      // Counselors of the same site, each with as many people as the others.
      int counselor = p % sites + sites * ((p / sites) % ((clinicians - p % sites + sites - 1) / sites));
      return new Patient(p % sites, need, free, counselor, random.nextInt(BLOCKS_A_DAY), liking, lastWeek(seats));
    }

    /** Most come back to the groups they were in last week; one in five is new. */
    private List<Open> lastWeek(int[] seats) {
      return random.nextDouble() < NEWCOMERS ? List.of() : Arrays.stream(seats).mapToObj(open::get).toList();
    }

    private int[] hours(List<Patient> people, List<Talk> talks, int[][] seats) {
      boolean[][] patientBusy = new boolean[patients][HOURS];
      boolean[][] staffBusy = new boolean[clinicians][HOURS];
      for (int p = 0; p < patients; p++) {
        for (int s : seats[p]) {
          Arrays.fill(patientBusy[p], open.get(s).block() * HOURS_A_BLOCK, (open.get(s).block() + 1) * HOURS_A_BLOCK, true);
        }
      }
      for (Open o : open) {
        Arrays.fill(staffBusy[o.clinician()], o.block() * HOURS_A_BLOCK, (o.block() + 1) * HOURS_A_BLOCK, true);
      }
      int[] hours = new int[talks.size()];
      for (int t = 0; t < hours.length; t++) {
        Talk talk = talks.get(t);
        List<Integer> free = new ArrayList<>();
        for (int h = 0; h < HOURS; h++) {
          if (!patientBusy[talk.patient()][h] && !staffBusy[talk.clinician()][h]) {
            free.add(h);
          }
        }
        if (free.isEmpty()) {
          return new int[0];
        }
        int h = free.get(random.nextInt(free.size()));
        hours[t] = h;
        patientBusy[talk.patient()][h] = true;
        staffBusy[talk.clinician()][h] = true;
        people.get(talk.patient()).free()[h] = true;
        staff.get(talk.clinician()).free()[h] = true;
      }
      return hours;
    }
  }
}
