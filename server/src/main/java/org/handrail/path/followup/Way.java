package org.handrail.path.followup;

/**
 * One way to reach a person.
 *
 * @param who somebody else's name and what they are to the person; empty for the person's own
 * @param address a number, an e-mail address, a postal address or a place
 */
public record Way(Kind kind, String who, String address, MaySay maySay) {

  /** How. */
  public enum Kind {
    PHONE("Phone call"),
    TEXT("Text message"),
    EMAIL("E-mail"),
    LETTER("Letter"),
    IN_PERSON("In person");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether a link can go there. */
    public boolean takesLink() {
      return this == TEXT || this == EMAIL;
    }
  }

  /** What may be said to whoever answers. */
  public enum MaySay {
    NOTHING("Nothing but your first name"),
    NAME("The program's name"),
    REASON("The program's name and why");

    private final String label;

    MaySay(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** "Phone call, 405-555-0144, Ana (sister)". */
  public String line() {
    return kind.label() + ", " + address + (who.isEmpty() ? "" : ", " + who);
  }
}
