package org.handrail.path.inquiry;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who an inquiry is about and how to reach them, as far as we were told.
 *
 * @param adultStated somebody said that the person is 18 or older
 * @param callerName who called for them; empty when they called themselves
 * @param mayLeaveMessage whether a message may be left at the number
 * @param words what was said, in their words where possible
 */
public record InquiryDetails(
    String given,
    String family,
    @Nullable LocalDate birthDate,
    String phone,
    String email,
    String language,
    boolean interpreter,
    boolean adultStated,
    String callerName,
    String callerRelation,
    String callerPhone,
    boolean mayLeaveMessage,
    String bestTime,
    String words,
    @Nullable ProgramId program) {

  /** Longest single line and longest text in characters. */
  static final int LINE = 200;

  static final int TEXT = 4000;

  /** A name and a number, nothing else known. */
  public static InquiryDetails of(String given, String family, String phone) {
    return new InquiryDetails(given, family, null, phone, "", "en", false, true, "", "", "", false, "", "", null);
  }

  /** "Ren Okafor", or what is known of it. */
  public String name() {
    String name = (given.strip() + " " + family.strip()).strip();
    return name.isEmpty() ? "Name not known" : name;
  }

  /** Whether somebody calls for another person. */
  public boolean forAnother() {
    return !callerName.isBlank();
  }

  /** The number we call: theirs, else the caller's. */
  public String numberToCall() {
    return phone.isBlank() ? callerPhone : phone;
  }

  List<Refusal> check(LocalDate today, boolean needsWayToReach) {
    var refusals = new ArrayList<Refusal>();
    if (given.isBlank() && family.isBlank() && callerName.isBlank()) {
      refusals.add(new Refusal("given", "Enter a name, or who is calling"));
    }
    if (needsWayToReach && phone.isBlank() && callerPhone.isBlank() && email.isBlank()) {
      refusals.add(new Refusal("phone", "Enter a phone number, so that we can call back"));
    }
    number("phone", phone, refusals);
    number("callerPhone", callerPhone, refusals);
    if (!email.isBlank() && !email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      refusals.add(new Refusal("email", "This is no e-mail address. Check it"));
    }
    if (birthDate != null) {
      if (birthDate.isAfter(today) || Period.between(birthDate, today).getYears() > 120) {
        refusals.add(new Refusal("birthDate", "Check the birth date: it must lie in the past 120 years"));
      } else if (!Adults.isAdult(birthDate, today)) {
        refusals.add(new Refusal("birthDate", Adults.REFUSAL));
      }
    } else if (!adultStated) {
      refusals.add(new Refusal("adultStated", Adults.QUESTION));
    }
    if (!language.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")) {
      refusals.add(new Refusal("language", "Choose the language"));
    }
    for (var line : List.of(
        new Refusal("given", given), new Refusal("family", family), new Refusal("email", email), new Refusal("callerName", callerName),
        new Refusal("callerRelation", callerRelation), new Refusal("bestTime", bestTime))) {
      if (line.message().length() > LINE) refusals.add(new Refusal(line.field(), "At most " + LINE + " characters fit. Shorten it"));
    }
    if (words.length() > TEXT) refusals.add(new Refusal("words", "This has " + words.length() + " characters; at most " + TEXT + " fit. Shorten it"));
    return refusals;
  }

  private static void number(String field, String number, List<Refusal> refusals) {
    if (number.isBlank()) return;
    int digits = number.replaceAll("\\D", "").length();
    if (digits < 7 || digits > 15) refusals.add(new Refusal(field, "Check the number: it has " + digits + " digits"));
  }
}
