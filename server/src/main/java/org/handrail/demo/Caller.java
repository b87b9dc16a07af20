package org.handrail.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.PersonName;

/** Somebody invented who calls on a day; the same one on every loading. */
record Caller(String given, String family, LocalDate born, String phone, String code, String goal, String relative, Course course) {
  private static final List<String> GIVEN = List.of(
      "Aaron", "Adele", "Ahmed", "Alana", "Albert", "Amina", "Andre", "Angela", "Anton", "Arlene", "Asha", "Barry", "Bianca", "Bruno", "Camila",
      "Carl", "Celeste", "Chloe", "Clara", "Cyrus", "Damian", "Daria", "Delroy", "Diego", "Dolores", "Edith", "Elias", "Emeka", "Erica", "Esteban",
      "Fatima", "Felix", "Fiona", "Frank", "Gabriel", "Gloria", "Hannah", "Hector", "Ida", "Isaac", "Ivy", "Jamal", "Janet", "Javier", "Jerome",
      "Josefa", "Kenji", "Kiran", "Laila", "Lars", "Lorna", "Malik", "Marisol", "Milo", "Naomi", "Nils", "Noelle", "Omar", "Paloma", "Quentin");
  private static final List<String> FAMILY = List.of(
      "Abbott", "Aguilar", "Arnaud", "Banerjee", "Barlow", "Beckett", "Bergman", "Blanchard", "Calloway", "Cardenas", "Chaudhry", "Corrigan",
      "Dalton", "Delacroix", "Donnelly", "Eastman", "Egan", "Escobar", "Farrell", "Ferreira", "Fitzroy", "Gallegos", "Garrison", "Gupta", "Hadley",
      "Hartmann", "Hidalgo", "Holloway", "Ibarra", "Ingram", "Jankowski", "Jefferson", "Kaplan", "Kessler", "Kimball", "Larkin", "Lemaire", "Lozano",
      "Madden", "Maldonado", "Mbeki", "Mercer", "Moreau", "Navarro", "Nolan", "Obrien", "Osborne", "Pacheco", "Palmer", "Pruitt", "Quintana", "Ramsey",
      "Redmond", "Rosales", "Sandoval", "Sinclair", "Stanton", "Tanaka", "Thornhill", "Travers", "Ulrich", "Valdez", "Vance", "Varga", "Villanueva",
      "Wakefield", "Weaver", "Winslow", "Yamada", "Zielinski", "Zamora");
  private static final List<String> CODES = List.of("F10.20", "F10.20", "F10.20", "F11.20", "F11.20", "F15.20", "F12.20", "F14.20", "F13.20");
  private static final List<String> GOALS = List.of(
      "I want to be there in the morning when my kids wake up.", "I want my license back.", "I want to sleep without a drink.",
      "I want to keep my job.", "I want to stop hiding things from my wife.", "I want to stay out of the hospital.",
      "I want to finish what I begin.", "I want to like myself again.", "I want to see my father before he dies, sober.",
      "I want to have money left on the last day of the month.", "I want to be trusted with the keys again.", "I want to be done with court.");
  private static final List<String> RELATIVES = List.of("mother", "wife", "husband", "brother", "sister", "father", "daughter", "friend");
  /** How many can call on one day at most. */
  static final int MOST_A_DAY = 4;
  /** Leads from one number to another far away among all pairs of names; has no factor in common with their count. */
  private static final int STRIDE = 1_571;

  /** The people who call on a day, none on weekends. */
  static List<Caller> on(LocalDate day) {
    if (!Calendar.onWorkday(day).equals(day)) {
      return List.of();
    }
    int count = 1 + Luck.of(day, "how many call").nextInt(MOST_A_DAY);
    return java.util.stream.IntStream.range(0, count).mapToObj(turn -> of(day, turn)).toList();
  }

  private static Caller of(LocalDate day, int turn) {
    int pair = (int) Math.floorMod((day.toEpochDay() * MOST_A_DAY + turn) * STRIDE, (long) GIVEN.size() * FAMILY.size());
    Random luck = Luck.of(day, "who calls " + turn);
    String family = FAMILY.get(pair / GIVEN.size());
    String relative = GIVEN.get(luck.nextInt(GIVEN.size())) + " " + family + ", " + RELATIVES.get(luck.nextInt(RELATIVES.size()));
    LocalDate born = LocalDate.of(1960 + luck.nextInt(44), 1 + luck.nextInt(12), 1 + luck.nextInt(28));
    String phone = "(918) 555-%04d".formatted(1000 + pair);
    return new Caller(GIVEN.get(pair % GIVEN.size()), family, born, phone, one(CODES, luck), one(GOALS, luck), relative, course(luck.nextInt(100)));
  }

  private static Course course(int chance) {
    return chance < 15 ? Course.PHP : chance < 48 ? Course.DAY : chance < 85 ? Course.EVENING : Course.OUTPATIENT;
  }

  private static String one(List<String> of, Random luck) {
    return of.get(luck.nextInt(of.size()));
  }

  String name() {
    return given + " " + family;
  }

  Identity identity() {
    var contact = new Contact(phone, null, null, "Tulsa", "OK", "74104");
    return new Identity(new PersonName(given, family, null), null, born, null, null, null, contact, "en", false);
  }
}
