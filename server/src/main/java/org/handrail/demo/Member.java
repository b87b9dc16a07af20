package org.handrail.demo;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invented who comes into treatment.
 *
 * @param day how many days after the first of the demo they are admitted
 * @param code ICD-10-CM of what brings them
 * @param goal what they want, in their words
 * @param portal whether they have a sign-in of their own
 */
record Member(
    String given, String family, @Nullable String preferred, @Nullable String pronouns, LocalDate born, Course course, int day, String code,
    String goal, String relative, boolean portal) {

  /** The story of each course, in the order they were admitted. */
  static final List<Member> ALL = List.of(
      of("Caleb", "Marsh", 1994, Course.EVENING, 0, "F10.20", "I want to be the one who picks Maya up, every day.", "Ruth Marsh, mother", true),
      of("Renata", "Okafor", 1988, Course.EVENING, 0, "F11.20", "I want to finish my nursing course.", "Chidi Okafor, brother", true).called("Ren", "they/them"),
      of("Tasha", "Lindqvist", 1991, Course.EVENING, 0, "F10.20", "I want to sleep through a night without a drink.", "Bo Lindqvist, husband", false),
      of("Marcus", "Adeyemi", 1983, Course.EVENING, 0, "F14.20", "I want to keep my job at the depot.", "Yemi Adeyemi, wife", false),
      of("Priya", "Raman", 1996, Course.EVENING, 0, "F10.20", "I want my sister to trust me again.", "Anjali Raman, sister", false),
      of("Owen", "Castellano", 1979, Course.EVENING, 0, "F15.20", "I want to play with my boys on weekends.", "Rosa Castellano, mother", false),
      of("Joelle", "Fontaine", 1990, Course.EVENING, 7, "F10.20", "I want to sing in the choir again.", "Luc Fontaine, father", true),
      of("Samuel", "Whitehorse", 1990, Course.EVENING, 2, "F11.20", "I want to go home to my grandmother's table.", "Ana Whitehorse, sister", true).called("Sam", "he/him"),
      of("Nadia", "Haddad", 1986, Course.EVENING, 4, "F13.20", "I want to drive without being afraid.", "Karim Haddad, husband", false),
      of("Eric", "Sundberg", 1975, Course.EVENING, 7, "F10.20", "I want to be sober at my daughter's wedding.", "Kari Sundberg, daughter", false),
      of("Lucía", "Paredes", 1993, Course.EVENING, 9, "F14.20", "I want to keep my two jobs and still rest.", "Marta Paredes, aunt", false),
      of("Dwayne", "Hollis", 1987, Course.DAY, 0, "F10.20", "I want mornings without shaking.", "Tina Hollis, wife", false),
      of("Beatriz", "Campos", 1992, Course.DAY, 0, "F11.20", "I want to be there when Leo starts school.", "Elena Campos, mother", false),
      of("Hyun", "Choi", 1981, Course.DAY, 1, "F12.20", "I want to read a whole book again.", "Jin Choi, brother", false),
      of("Alicia", "Thornton", 1998, Course.DAY, 3, "F15.20", "I want a flat with my own key.", "Pat Thornton, father", false),
      of("Gordon", "Reilly", 1969, Course.DAY, 6, "F10.20", "I want my doctor to stop frowning.", "Nora Reilly, wife", false),
      of("Simone", "Baptiste", 1985, Course.PHP, 0, "F10.20", "I want to trust my own head.", "Andre Baptiste, brother", false),
      of("Victor", "Nakamura", 1990, Course.PHP, 1, "F11.20", "I want to stay alive for my son.", "Emi Nakamura, mother", false),
      of("Harriet", "Doyle", 1973, Course.PHP, 5, "F13.20", "I want to cook for my friends again.", "Una Doyle, sister", false),
      of("Leon", "Petrov", 1984, Course.OUTPATIENT, 0, "F10.20", "I want to keep what I have won.", "Vera Petrov, wife", false),
      of("Carmen", "Vega", 1995, Course.OUTPATIENT, 2, "F12.20", "I want to hand in my thesis.", "Raul Vega, father", false));

  private static Member of(
      String given, String family, int year, Course course, int day, String code, String goal, String relative, boolean portal) {
    // Birthdays spread over the year, so that nobody is taken for somebody else.
    LocalDate born = LocalDate.of(year, 1 + (given.length() + family.length()) % 12, 1 + (given.charAt(0) * 7 + family.charAt(1)) % 28);
    return new Member(given, family, null, null, born, course, day, code, goal, relative, portal);
  }

  private Member called(String preferred, String pronouns) {
    return new Member(given, family, preferred, pronouns, born, course, day, code, goal, relative, portal);
  }

  String shown() {
    return (preferred == null ? given : preferred) + " " + family;
  }

  String phone() {
    return "(918) 555-%04d".formatted(200 + ALL.indexOf(this));
  }

  Identity identity() {
    var contact = new Contact(phone(), null, null, "Tulsa", "OK", "74104");
    return new Identity(new PersonName(given, family, preferred), pronouns, born, null, null, null, contact, "en", false);
  }
}
