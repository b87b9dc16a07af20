package org.handrail.path.outcomes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The share still in care over time, by Kaplan and Meier (1958), with Greenwood's variance and a 95 % band on the
 * complementary log-log scale, which stays between 0 and 1 (Kalbfleisch and Prentice; R: {@code conf.type = "log-log"}).
 */
public final class KaplanMeier {
  /** The 97.5 % point of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  private final List<Step> steps;
  private final int people;
  private final TreeMap<Long, Integer> leavingOrCensored = new TreeMap<>();

  /** @param days since the start; @param left false when they are still in care on that day */
  public record Time(long days, boolean left) {}

  /** From this day on, until the next step. */
  public record Step(long day, int atRisk, int left, double share, double low, double high) {}

  private KaplanMeier(List<Step> steps, Collection<Time> times) {
    this.steps = steps;
    this.people = times.size();
    times.forEach(time -> leavingOrCensored.merge(time.days(), 1, Integer::sum));
  }

  public static KaplanMeier of(Collection<Time> times) {
    var byDay = new TreeMap<Long, int[]>();
    for (Time time : times) {
      byDay.computeIfAbsent(time.days(), d -> new int[2])[time.left() ? 0 : 1]++;
    }
    var steps = new ArrayList<Step>();
    int atRisk = times.size();
    double share = 1;
    double sum = 0;
    for (Map.Entry<Long, int[]> day : byDay.entrySet()) {
      int left = day.getValue()[0];
      if (left > 0) {
        share *= 1 - (double) left / atRisk;
        sum += (double) left / ((double) atRisk * (atRisk - left));
        steps.add(step(day.getKey(), atRisk, left, share, sum));
      }
      atRisk -= left + day.getValue()[1];
    }
    return new KaplanMeier(steps, times);
  }

  private static Step step(long day, int atRisk, int left, double share, double sum) {
    if (left == atRisk) {
      // Nobody is left: the band is not defined there.
      return new Step(day, atRisk, left, 0, 0, 0);
    }
    double spread = Z * Math.sqrt(sum) / Math.abs(Math.log(share));
    return new Step(day, atRisk, left, share, Math.pow(share, Math.exp(spread)), Math.pow(share, Math.exp(-spread)));
  }

  public List<Step> steps() {
    return steps;
  }

  /**
   * The curve as it may be drawn: nobody's own step can be read from it. Steps are put together until enough have left, and
   * it ends where too few are followed.
   */
  public List<Step> coarse(int smallest) {
    var coarse = new ArrayList<Step>();
    int left = 0;
    for (Step step : steps) {
      left += step.left();
      if (step.atRisk() - step.left() < smallest) {
        break;
      }
      if (left >= smallest) {
        coarse.add(step);
        left = 0;
      }
    }
    return List.copyOf(coarse);
  }

  public int people() {
    return people;
  }

  /** The step that holds at the end of a day; before anybody left it is 1 with a band of no width. */
  public Step at(long day) {
    return steps.stream().filter(step -> step.day() <= day).reduce((a, b) -> b).orElse(new Step(0, people, 0, 1, 1, 1));
  }

  /** People known to be in care on a day. */
  public int inCare(long day) {
    return people - leavingOrCensored.headMap(day).values().stream().mapToInt(Integer::intValue).sum();
  }
}
