package org.handrail.face.guide.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.inquiry.InquiryDetails;

/** What the call-back form asks, and how its fields become what the inquiry knows. */
public final class CallBackForm {

  /** Times people say; the words go to whoever calls. */
  public static final List<Choice> TIMES = List.of(
      new Choice("As soon as you can", "As soon as you can"),
      new Choice("In the morning", "In the morning"),
      new Choice("In the afternoon", "In the afternoon"),
      new Choice("In the evening", "In the evening"));

  /** Languages people most often ask for, each in its own words. */
  public static final List<Choice> LANGUAGES = Choice.of(
      List.of("en", "es", "zh", "vi", "ar", "fr", "ko", "ru", "pt", "ht", "tl"), code -> code, CallBackForm::named);

  /** Our fields by those of the inquiry, whose refusals name its own. */
  private static final Map<String, String> FIELDS = Map.of("given", "name", "callerName", "name", "callerPhone", "phone",
      "adultStated", "adult", "callerRelation", "relation");

  private CallBackForm() {}

  static boolean forAnother(Form form) {
    return form.has("who", "other");
  }

  /** Someone said that the person is younger than 18. */
  static boolean minor(Form form) {
    return form.has("adult", "no");
  }

  static InquiryDetails details(Form form) {
    boolean other = forAnother(form);
    String name = form.value("name").strip();
    String phone = form.value("phone").strip();
    String language = form.value("language").isBlank() ? "en" : form.value("language");
    return new InquiryDetails(
        other ? form.value("theirName").strip() : name, "", null, other ? "" : phone, "", language,
        !language.equals("en"), form.has("adult", "yes"), other ? name : "", other ? form.value("relation").strip() : "",
        other ? phone : "", form.has("message", "true"), form.value("bestTime"), form.value("words").strip(), null);
  }

  /** The refusals of the inquiry beside the fields of this form. */
  static List<Refusal> beside(List<Refusal> refusals) {
    return refusals.stream()
        .map(one -> one.field() == null ? one : new Refusal(FIELDS.getOrDefault(one.field(), one.field()), one.message()))
        .toList();
  }

  private static String named(String code) {
    var locale = Locale.forLanguageTag(code);
    String own = locale.getDisplayLanguage(locale);
    String english = locale.getDisplayLanguage(Locale.ENGLISH);
    return own.equalsIgnoreCase(english) ? english : own.substring(0, 1).toUpperCase(locale) + own.substring(1) + " (" + english + ")";
  }
}
