package org.handrail.foundation.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.handrail.foundation.platform.PatientId;

/** Judges whether two people may be one. Only points them out: joining records is a person's decision. */
final class Likeness {
  private Likeness() {}

  static List<PossibleDuplicate> sort(
      Identity identity, Collection<Patient> candidates, Collection<PatientId> sameIdentifier) {
    record Scored(PossibleDuplicate duplicate, int points) {}
    var scored = new ArrayList<Scored>();
    for (Patient candidate : candidates) {
      var reasons = new ArrayList<String>();
      int points = 0;
      boolean certain = sameIdentifier.contains(candidate.id());
      Identity known = candidate.identity();
      if (certain) {
        reasons.add("same outside identifier");
        points += 10;
      }
      boolean family = NameKey.of(known.name().family()).equals(NameKey.of(identity.name().family()));
      boolean given = alikeGiven(known.name(), identity.name());
      boolean born = known.birthDate().equals(identity.birthDate());
      String phone = identity.contact().phoneDigits();
      boolean samePhone = phone != null && Objects.equals(phone, known.contact().phoneDigits());
      points += (family ? 2 : 0) + (given ? 2 : 0) + (born ? 3 : 0) + (samePhone ? 3 : 0);
      if (family && given) {
        reasons.add("same name");
      } else if (family) {
        reasons.add("same family name");
      } else if (given) {
        reasons.add("same given name");
      }
      if (born) {
        reasons.add("same birth date");
      }
      if (samePhone) {
        reasons.add("same phone number");
      }
      // Two independent likenesses: a shared family name or a shared birthday alone is common among strangers.
      if (points >= 4) {
        scored.add(new Scored(new PossibleDuplicate(candidate, List.copyOf(reasons), certain), points));
      }
    }
    scored.sort(Comparator.comparingInt(Scored::points).reversed());
    return scored.stream().map(Scored::duplicate).limit(10).toList();
  }

  private static boolean alikeGiven(PersonName a, PersonName b) {
    for (String one : new String[] {a.given(), a.called()}) {
      for (String other : new String[] {b.given(), b.called()}) {
        if (NameKey.of(one).equals(NameKey.of(other))) {
          return true;
        }
      }
    }
    return false;
  }
}
