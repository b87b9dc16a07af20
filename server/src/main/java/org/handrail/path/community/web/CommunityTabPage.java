package org.handrail.path.community.web;

import java.util.List;
import org.handrail.foundation.documents.ConsentText;
import org.handrail.foundation.documents.ShareTerms;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The Community tab of a record.
 *
 * @param coach name of the peer recovery coach; empty when there is none
 * @param coaches who could be one
 * @param outcomes what can have become of a referral
 * @param notice what is said with every telling
 * @param asked id of the referral whose form was refused; empty otherwise
 */
public record CommunityTabPage(
    String base, String they, boolean mayWrite, String coach, String coachId, List<Choice> coaches, List<Referral> open, List<Referral> known,
    List<Choice> outcomes, String notice, String asked, Form form) {

  /**
   * One referral.
   *
   * @param state such as "Open for 9 days, asked again on Dec 4", or what became of it
   * @param late whether its day to ask has come
   * @param toTell whether the place may be told now and was not
   * @param tell where a consent to tell the place is signed after all; null where it was told, or may be
   * @param steps what happened, first to last
   */
  public record Referral(String id, String place, String kind, String need, String state, boolean late, boolean toTell, @Nullable String tell, List<String> steps) {}

  /** Before a referral: the place, and the consent that counts for it in words; empty when there is none. */
  public record Refer(String base, String they, String resource, String place, String where, String consent, Form form) {}

  /** A consent to be read and signed. */
  public record Reading(
      String action, String back, String person, String organization, ConsentText text,
      List<ShareTerms.Line> lines, Form form) {}

  /** Everybody's open referrals, as far as the reader may know them. */
  public record Open(List<Line> lines) {}

  /** One of them. */
  public record Line(String href, String patient, String place, String kind, String state, boolean late, String by) {}

  /** What a patient sees of theirs: kind and name of the place, and whether it is open. */
  public record Mine(String id, String place, String need, String tel, String phone, boolean open, String state) {}
}
