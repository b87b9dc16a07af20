package org.handrail.demo;

import static org.handrail.foundation.platform.Role.ADMIN;
import static org.handrail.foundation.platform.Role.ADMISSIONS;
import static org.handrail.foundation.platform.Role.BILLING;
import static org.handrail.foundation.platform.Role.CASE_MANAGER;
import static org.handrail.foundation.platform.Role.COUNSELOR;
import static org.handrail.foundation.platform.Role.DIRECTOR;
import static org.handrail.foundation.platform.Role.MEDICAL;
import static org.handrail.foundation.platform.Role.PRIVACY;
import static org.handrail.foundation.platform.Role.SUPERVISOR;

import java.util.List;
import java.util.Locale;
import org.handrail.foundation.platform.Role;

/** The staff of Riverbend Recovery, one for each role at least, in the order of the path. */
enum Cast {
  TERESA("Teresa", "Alvarado", "", ADMISSIONS, ""),
  DANA("Dana", "Whitfield", "LCSW", COUNSELOR, "LCSW"),
  PIA("Pia", "Lind", "LPC", COUNSELOR, "LPC"),
  NOOR("Noor", "Rahimi", "LCSW", COUNSELOR, "LCSW"),
  TOMAS("Tomas", "Quintero", "LPC", COUNSELOR, "LPC"),
  GRACE("Grace", "Lin", "LADC", COUNSELOR, "LADC"),
  NWOSU("Amara", "Nwosu", "MD", MEDICAL, "MD"),
  LUIS("Luis", "Ortega", "CADC", CASE_MANAGER, "CADC"),
  KEISHA("Keisha", "Brown", "CPRS", CASE_MANAGER, "CPRS"),
  HELEN("Helen", "Park", "LMFT", SUPERVISOR, "LMFT"),
  ROBERT("Robert", "Hale", "", DIRECTOR, ""),
  MAGDA("Magda", "Kovacs", "", BILLING, ""),
  IRENE("Irene", "Sato", "", PRIVACY, ""),
  JONAH("Jonah", "Reyes", "", ADMIN, "");

  /** The same for everybody: all of these people are invented. */
  static final String PASSWORD = "riverbend-demo";

  private final String given;
  private final String family;
  private final String title;
  private final Role role;
  private final String credential;

  Cast(String given, String family, String title, Role role, String credential) {
    this.given = given;
    this.family = family;
    this.title = title;
    this.role = role;
    this.credential = credential;
  }

  String given() {
    return given;
  }

  String family() {
    return family;
  }

  String title() {
    return title;
  }

  Role role() {
    return role;
  }

  String fullName() {
    return given + " " + family;
  }

  /** Kinds of credential held; none for those who sign nothing clinical. */
  List<String> credentials() {
    return credential.isEmpty() ? List.of() : List.of(credential);
  }

  String login() {
    return login(given, family);
  }

  static String login(String given, String family) {
    String plain = java.text.Normalizer.normalize(given + "." + family, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT) + "@riverbend.example";
  }
}
