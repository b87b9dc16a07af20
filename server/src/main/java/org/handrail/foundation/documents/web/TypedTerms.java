package org.handrail.foundation.documents.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.documents.ConsentTexts;
import org.handrail.foundation.documents.ShareTerms;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.ConsentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the terms of a consent from what was typed. */
@Component
class TypedTerms {
  static final List<String> FIELDS =
      List.of("kind", "partner", "recipient", "purpose", "item", "more", "expiresOn", "expiresWhen", "revocableAfter");

  private final ConsentTexts texts;
  private final Partners partners;

  TypedTerms(ConsentTexts texts, Partners partners) {
    this.texts = texts;
    this.partners = partners;
  }

  /** Refused for a kind that is not offered here, an unknown partner and a date that is none. */
  Outcome<ShareTerms> read(Form form) {
    var refusals = new ArrayList<Refusal>();
    Optional<ConsentKind> kind = texts.kinds().stream().filter(k -> k.name().equals(form.value("kind"))).findFirst();
    if (kind.isEmpty()) {
      refusals.add(new Refusal("kind", "Choose what it is for"));
    }
    Optional<Partners.Partner> partner = partner(form.value("partner"));
    if (partner.isEmpty() && !form.value("partner").isBlank()) {
      refusals.add(new Refusal("partner", "Choose a partner from the list, or type the name"));
    }
    LocalDate expiresOn = null;
    try {
      expiresOn = form.value("expiresOn").isBlank() ? null : LocalDate.parse(form.value("expiresOn"));
    } catch (DateTimeParseException e) {
      refusals.add(new Refusal("expiresOn", "Enter a date"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var chosen = texts.items().stream().filter(item -> form.has("item", item.id())).toList();
    String items = chosen.stream().map(ConsentTexts.Item::label).collect(Collectors.joining("; "));
    String more = form.value("more").strip();
    String what = items.isEmpty() || more.isEmpty() ? items + more : items + "; " + more;
    return Outcome.done(new ShareTerms(kind.orElseThrow(), partner.map(Partners.Partner::name).orElse(form.value("recipient").strip()),
        partner.map(p -> p.id().value()).orElse(null), form.value("purpose").strip(),
        chosen.stream().map(ConsentTexts.Item::id).collect(Collectors.toCollection(LinkedHashSet::new)), what, expiresOn,
        blankIsNull(form.value("expiresWhen")), blankIsNull(form.value("revocableAfter"))));
  }

  /** What the reading page carries along to the signature. */
  static List<ConsentsPage.Field> carried(Form form) {
    return FIELDS.stream().flatMap(name -> form.all(name).stream().map(value -> new ConsentsPage.Field(name, value))).toList();
  }

  private Optional<Partners.Partner> partner(String id) {
    return partners.active().stream().filter(p -> p.id().value().toString().equals(id)).findFirst();
  }

  private static @Nullable String blankIsNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
