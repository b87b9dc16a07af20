package org.handrail.path.inquiry.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A received referral beside what we know, for deciding what becomes ours.
 *
 * @param deceased when, in words, the sender's record says the person died; null otherwise
 * @param person who it is, when that is known already
 * @param danger an answer in it says thoughts of death or self-harm
 */
public record IntakePage(
    String action,
    String inquiry,
    String title,
    String line,
    int version,
    int inquiryVersion,
    @Nullable String deceased,
    @Nullable String danger,
    boolean decided,
    boolean mayWrite,
    InquiryPage.@Nullable Person person,
    List<InquiryPage.Fact> sent,
    List<PersonPage.Match> matches,
    List<Choice> languages,
    List<Group> groups,
    List<Note> notes,
    List<String> report,
    Form form) {

  /** Items of one kind. */
  public record Group(String id, String title, String sub, String empty, List<Row> rows, List<Row> past, String known) {
    public boolean isEmpty() {
      return rows.isEmpty() && past.isEmpty();
    }

    /** Whether anything in it can still be accepted. */
    public boolean open() {
      return rows.stream().anyMatch(Row::open) || past.stream().anyMatch(Row::open);
    }
  }

  /**
   * One item.
   *
   * @param tag what it means here, e.g. medication for addiction treatment; null for nothing
   * @param ours what our record has like it; null when nothing
   * @param open it can be accepted now
   * @param more answers or remarks, unfolded on request; {@code excerpt} is the start of a text, {@code href} where the whole is read
   * @param state "In our record", "Left out" …; null while undecided
   */
  public record Row(
      String id,
      String title,
      String line,
      BoardPage.@Nullable Tag tag,
      @Nullable String caution,
      @Nullable String ours,
      boolean open,
      @Nullable String state,
      @Nullable String stateKind,
      @Nullable String more,
      @Nullable String excerpt,
      @Nullable String href) {}

  /** Something for reading only: contacts, coverage, consents, what is asked for. */
  public record Note(String title, String line) {}
}
