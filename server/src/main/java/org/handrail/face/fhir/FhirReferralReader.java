package org.handrail.face.fhir;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.path.inquiry.ReferralInput;
import org.handrail.path.inquiry.ReferralPacket;
import org.handrail.path.inquiry.ReferralReader;
import org.handrail.path.inquiry.ReferralRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads referrals as FHIR R4 bundles, JSON or XML, or as folders of single resources. */
@Component
class FhirReferralReader implements ReferralReader {

  @Override
  public Reading read(ReferralInput input) {
    try {
      return new Reading.Read(packet(input).packet());
    } catch (Stop stop) {
      return new Reading.Refused(stop.refusal());
    }
  }

  @Override
  public boolean isBundle(byte[] bytes) {
    return "Bundle".equals(switch (Format.of(bytes)) {
      case JSON -> JsonBundle.rootType(bytes);
      case XML -> XmlBundle.rootType(bytes);
      case NEITHER -> null;
    });
  }

  @Override
  public Map<String, byte[]> documents(ReferralInput input, Collection<String> contentHashes) {
    var found = new HashMap<String, byte[]>();
    try {
      DocumentCollector documents = packet(input).documents();
      contentHashes.forEach(hash -> documents.content(hash).ifPresent(content -> found.put(hash, content)));
    } catch (Stop stop) {
      // It could be read when it was received; what cannot be found now is missing from the answer.
      found.clear();
    }
    return found;
  }

  private static PacketBuilder packet(ReferralInput input) {
    return switch (input) {
      case ReferralInput.Unusable(ReferralRefusal refusal) -> throw new Stop(refusal);
      case ReferralInput.Whole(byte[] bytes) -> {
        Bundled bundle = bundle(bytes);
        yield new PacketBuilder("Bundle", bundle, origin(bundle, DocumentCollector.sha256(bytes)));
      }
      case ReferralInput.Folder(List<ReferralInput.File> files) -> {
        Bundled bundle = folder(files);
        yield new PacketBuilder("folder", bundle, origin(bundle, hash(files)));
      }
    };
  }

  private static Bundled bundle(byte[] bytes) {
    return switch (Format.of(bytes)) {
      case JSON -> JsonBundle.read(bytes);
      case XML -> XmlBundle.read(bytes);
      case NEITHER -> throw new Stop(new ReferralRefusal.NotReadable("Bundle", bytes.length == 0 ? "it is empty" : "it is neither JSON nor XML in UTF-8"));
    };
  }

  private static Bundled folder(List<ReferralInput.File> files) {
    var entries = new ArrayList<Entry>();
    for (var file : files) {
      Entry entry = switch (Format.of(file.bytes())) {
        case JSON -> JsonBundle.single(file.label(), file.bytes());
        case XML -> XmlBundle.single(file.label(), file.bytes());
        case NEITHER -> throw new Stop(new ReferralRefusal.NotReadable(file.label(), "it is neither JSON nor XML in UTF-8"));
      };
      entries.add(entry);
    }
    return new Bundled(null, null, null, null, null, entries, entries.size());
  }

  /** The same files are the same referral, however they are named and ordered. */
  private static String hash(List<ReferralInput.File> files) {
    var hashes = files.stream().map(f -> DocumentCollector.sha256(f.bytes())).sorted().toList();
    return DocumentCollector.sha256(String.join("\n", hashes).getBytes(StandardCharsets.US_ASCII));
  }

  private static ReferralPacket.Origin origin(Bundled bundle, String hash) {
    String source = bundle.identifierSystem() != null ? bundle.identifierSystem() : bundle.source() != null ? bundle.source() : "unnamed";
    String externalId = bundle.identifierValue() != null
        ? bundle.identifierValue()
        : bundle.id() != null && bundle.source() != null ? "Bundle/" + bundle.id() : "sha256:" + hash;
    return new ReferralPacket.Origin(source, externalId, hash, null, instant(bundle.timestamp()), bundle.counted());
  }

  private static @Nullable Instant instant(@Nullable String timestamp) {
    if (timestamp == null) return null;
    try {
      return OffsetDateTime.parse(timestamp).toInstant();
    } catch (DateTimeException e) {
      throw new Stop(new ReferralRefusal.NotAllowed("Bundle.timestamp", "a value here has a form FHIR R4 does not allow"));
    }
  }
}
