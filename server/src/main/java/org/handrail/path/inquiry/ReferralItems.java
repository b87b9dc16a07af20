package org.handrail.path.inquiry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.handrail.path.inquiry.ReferralPacket.Item;
import org.handrail.path.inquiry.ReferralPacket.Observation;

/** What of a packet is shown item by item. Of a vital sign or laboratory value a hospital sends a long series; the newest is enough to decide. */
final class ReferralItems {

  private ReferralItems() {}

  static List<Item> of(ReferralPacket packet) {
    var items = new ArrayList<Item>();
    items.addAll(packet.diagnoses());
    items.addAll(packet.medications());
    items.addAll(packet.allergies());
    var seen = new HashSet<String>();
    for (Observation o : packet.observations()) {
      boolean each = switch (o.kind()) {
        case SCORE, DRUG_TEST -> true;
        case SURVEY -> o.selfHarm() || seen.add(o.title());
        case VITAL, LABORATORY, OTHER -> seen.add(o.title());
      };
      if (each) items.add(o);
    }
    items.addAll(packet.documents());
    return items;
  }
}
