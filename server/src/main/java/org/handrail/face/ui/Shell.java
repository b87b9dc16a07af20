package org.handrail.face.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a page's own content. What has to be asked for is asked only when a layout draws it.
 *
 * @param person who is signed in; absent on public pages
 * @param surroundings the organization and how to reach it
 * @param clock date and time in the organization's zone
 * @param saved what the last form did, shown once after its redirect
 * @param asset turns a file name below {@code /assets} into an address that changes with the file
 * @param staffRooms the staff menu, in the order of the path
 * @param portalRooms the patient's menu
 * @param patientTabs the parts of a patient's record this person may open; addresses relative to the record
 */
public record Shell(
    Csrf csrf,
    @Nullable Viewer person,
    Supplier<Place> surroundings,
    Supplier<String> clock,
    @Nullable String saved,
    UnaryOperator<String> asset,
    Supplier<List<NavEntry>> staffRooms,
    Supplier<List<NavEntry>> portalRooms,
    Supplier<List<NavEntry>> patientTabs) {

  /** A token that makes one drawn form count once, however often it is sent. Fresh on every call. */
  public String once() {
    return UUID.randomUUID().toString();
  }

  /** The address of a file below {@code /assets}, with its version. */
  public String file(String name) {
    return asset.apply(name);
  }

  /** "Wed 18 November, 17:35". */
  public String now() {
    return clock.get();
  }

  /** The organization as pages show it. */
  public Place place() {
    return surroundings.get();
  }
}
