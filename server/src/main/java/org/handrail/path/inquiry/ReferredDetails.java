package org.handrail.path.inquiry;

import java.util.List;
import org.handrail.path.inquiry.ReferralPacket.Name;
import org.handrail.path.inquiry.ReferralPacket.Person;
import org.handrail.path.inquiry.ReferralPacket.Telecom;
import org.handrail.path.medical.Coding;
import org.jspecify.annotations.Nullable;

/** What a referral says about the person, in the fields of an inquiry. Too long values are cut: the whole stays in the referral. */
final class ReferredDetails {

  private ReferredDetails() {}

  static InquiryDetails of(ReferralPacket packet) {
    Person p = packet.person();
    String asks = String.join("; ", packet.asks().stream().map(ReferralPacket.Ask::what).toList());
    return new InquiryDetails(
        cut(given(p)),
        cut(family(p)),
        p.birthDate() == null ? null : p.birthDate().exact().orElse(null),
        phone(p),
        cut(email(p)),
        language(p),
        p.interpreterNeeded(),
        // The reader has let nobody through who is surely under 18; a date not sent is asked for at intake.
        p.birthDate() != null,
        "",
        "",
        "",
        false,
        "",
        asks.isEmpty() ? "" : "Asked for: " + asks,
        null);
  }

  static String given(Person p) {
    Name name = called(p);
    if (name == null) return "";
    if (!name.given().isEmpty()) return name.given().getFirst();
    // Only a text was sent: everything but its last word.
    String full = name.full();
    int last = full.lastIndexOf(' ');
    return name.family() == null && last > 0 ? full.substring(0, last) : "";
  }

  static String family(Person p) {
    Name name = called(p);
    if (name == null) return "";
    if (name.family() != null) return name.family();
    String full = name.full();
    return name.given().isEmpty() ? full.substring(full.lastIndexOf(' ') + 1) : "";
  }

  /** The legal name where it is another than the one in use. */
  static @Nullable Name legal(Person p) {
    return p.names().stream().filter(n -> "official".equals(n.use()) && !n.full().equals(p.calledName())).findFirst().orElse(null);
  }

  private static @Nullable Name called(Person p) {
    return p.names().isEmpty() ? null : p.names().getFirst();
  }

  static String phone(Person p) {
    return first(p.telecoms(), "phone");
  }

  static String email(Person p) {
    return first(p.telecoms(), "email");
  }

  /** A mobile number before others: it is where people are reached. */
  private static String first(List<Telecom> telecoms, String system) {
    return telecoms.stream()
        .filter(t -> t.system().equals(system) && t.value().length() <= 40 + (system.equals("email") ? 160 : 0))
        .sorted(java.util.Comparator.comparing(t -> !"mobile".equals(t.use())))
        .map(Telecom::value)
        .findFirst()
        .orElse("");
  }

  static String language(Person p) {
    Coding language = p.language();
    return language != null && language.code().matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*") ? language.code() : "en";
  }

  private static String cut(String text) {
    return text.length() <= InquiryDetails.LINE ? text : text.substring(0, InquiryDetails.LINE);
  }
}
