package org.handrail.path.medical.web;

import java.util.List;

/** Vitals and withdrawal scales. */
public record VitalsCard(List<Line> lines, List<MedicalPage.Past> scales) {
  /** Vitals taken at one moment. */
  public record Line(String id, String values, String sub) {}
}
