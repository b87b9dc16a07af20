package org.handrail.path.inquiry.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.worklist.TaskCard;
import org.jspecify.annotations.Nullable;

/**
 * One inquiry.
 *
 * @param facts label and value, in the order they are shown
 * @param person link to the record of the person, when it is known who it is
 * @param contact and {@code next}: the two forms of the page, one of which may have been refused
 */
public record InquiryPage(
    String base,
    int version,
    String name,
    String stage,
    String line,
    boolean deceased,
    boolean mayWrite,
    List<TaskCard> alerts,
    List<Fact> facts,
    String words,
    @Nullable Person person,
    List<Alike> alike,
    List<Referred> referrals,
    @Nullable Screened screening,
    @Nullable Ahead ahead,
    List<Past> past,
    @Nullable String waiting,
    @Nullable String closed,
    Can can,
    List<Event> history,
    List<Choice> results,
    List<Choice> owners,
    Form contact,
    Form next) {

  /** Something known. */
  public record Fact(String label, String value) {}

  /** Who it is. */
  public record Person(String href, String name) {}

  /** Another inquiry or a person who may be the same. */
  public record Alike(String href, String name, String why) {}

  /** A referral that came with it. */
  public record Referred(String href, String title, String line, boolean waits) {}

  /** The last screening. */
  public record Screened(String when, List<Safety> safety, List<Fact> answers, boolean asked) {}

  /** A safety question and its answer. */
  public record Safety(String label, String value, boolean danger) {}

  /** The appointment ahead. */
  public record Ahead(String when, String where, boolean over) {}

  /** An appointment before. */
  public record Past(String line) {}

  /** What happened. */
  public record Event(String when, String icon, boolean needs, String words, String by) {}

  /** What can be done now. */
  public record Can(boolean screen, boolean offer, boolean settle, boolean waitlist, boolean ready, boolean close, boolean reopen, boolean place) {}
}
