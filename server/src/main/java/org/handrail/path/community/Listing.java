package org.handrail.path.community;

import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a place or a meeting: the same whether a list said it or we know it ourselves. Plain text only.
 *
 * @param place building or organization it is at
 * @param at where it is; null when nobody said
 * @param approximate whether the point is only the town
 * @param join how to join online
 * @param types Meeting Guide codes
 * @param days 0 Sunday to 6 Saturday, local; empty without fixed days
 */
public record Listing(
    ResourceKind kind, String name, String place, String street, String city, String state, String postalCode, @Nullable Coordinates at,
    boolean approximate, String phone, String url, Join join, String notes, List<String> types, SortedSet<Integer> days,
    @Nullable LocalTime starts, @Nullable LocalTime ends) {

  /** How to join from elsewhere; empty texts when there is no way. */
  public record Join(boolean online, String url, String phone) {
    public static final Join NOT = new Join(false, "", "");
  }

  public Listing {
    types = List.copyOf(types);
  }
}
