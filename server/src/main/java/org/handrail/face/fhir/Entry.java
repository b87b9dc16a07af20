package org.handrail.face.fhir;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a bundle as far as it is needed before turning it into objects.
 *
 * @param path where it stands, e.g. {@code Bundle.entry[3].resource}
 * @param fullUrl what the bundle calls it
 * @param elements its top elements and whether each is a plain value; empty for resources we only count
 * @param contained ids of the resources it contains
 * @param references what it points to; empty for resources we only count
 * @param content the resource itself; null for resources we only count
 * @param remarks what was left out while taking it apart
 */
record Entry(
    String path,
    @Nullable String fullUrl,
    String type,
    @Nullable String id,
    Map<String, Boolean> elements,
    Set<String> contained,
    List<Reference> references,
    @Nullable Content content,
    List<String> remarks) {

  Entry at(String newPath, @Nullable String newFullUrl) {
    return new Entry(newPath, newFullUrl, type, id, elements, contained, references, content, remarks);
  }
}
