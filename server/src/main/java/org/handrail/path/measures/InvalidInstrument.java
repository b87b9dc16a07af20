package org.handrail.path.measures;

/** A Questionnaire or scoring definition that cannot be used; says which element and why. */
public final class InvalidInstrument extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String element;

  InvalidInstrument(String element, String problem) {
    super(element + " " + problem);
    this.element = element;
  }

  /** Path of the element at fault, e.g. {@code Questionnaire.item[0].item[3].answerOption[1]}. */
  public String element() {
    return element;
  }
}
