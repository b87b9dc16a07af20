package org.handrail.foundation.rules;

/**
 * How one example case of a pack came out.
 *
 * @param number its place in the file, from 1
 * @param given what was rated or asked for, in words
 * @param expected what the example says
 * @param found what the pack gives
 */
public record ExampleResult(int number, String given, String expected, String found) {
  public boolean passes() {
    return expected.equals(found);
  }
}
