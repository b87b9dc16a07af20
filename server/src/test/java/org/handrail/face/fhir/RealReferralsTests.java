package org.handrail.face.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handrail.SharedData;
import org.handrail.path.inquiry.ReferralInput;
import org.handrail.path.inquiry.ReferralPacket;
import org.handrail.path.inquiry.ReferralPacket.ObservationKind;
import org.handrail.path.inquiry.ReferralReader.Reading;
import org.junit.jupiter.api.Test;

/** Synthetic records made by others; {@link ReadingReferralsTests} has the same rules on records we made. */
class RealReferralsTests {

  private final FhirReferralReader reader = new FhirReferralReader();

  private ReferralPacket read(ReferralInput input) {
    return switch (reader.read(input)) {
      case Reading.Read(ReferralPacket packet) -> packet;
      case Reading.Refused(var refusal) -> throw new AssertionError(refusal.text());
    };
  }

  @Test
  void fourteen_synthea_bundles_two_of_people_who_have_died() throws IOException {
    var packets = new ArrayList<ReferralPacket>();
    for (Path file : files(SharedData.path("fhir/synthea-sud"))) {
      try (InputStream in = Files.newInputStream(file)) {
        packets.add(read(ReferralInput.whole(in)));
      }
    }
    assertThat(packets).hasSize(14);
    assertThat(packets).filteredOn(p -> p.person().deceased()).hasSize(2).allSatisfy(p -> assertThat(p.person().deathDate()).isNotNull());
    assertThat(packets).allSatisfy(p -> {
      assertThat(p.person().calledName()).containsPattern("\\d");
      assertThat(p.person().birthDate()).isNotNull();
      assertThat(p.diagnoses()).isNotEmpty();
      assertThat(p.origin().sender()).isNotBlank();
    });
    assertThat(packets).filteredOn(p -> p.medications().stream().anyMatch(m -> m.display().contains("buprenorphine"))).hasSize(3);
    var scores = packets.stream().flatMap(p -> p.observations().stream()).filter(o -> o.kind() == ObservationKind.SCORE).toList();
    assertThat(scores).filteredOn(o -> "GAD-7".equals(o.instrument())).hasSize(22);
    assertThat(scores).filteredOn(o -> "PHQ-9".equals(o.instrument())).hasSize(4);
    assertThat(scores).filteredOn(o -> "AUDIT-C".equals(o.instrument())).hasSize(3);
    assertThat(packets.stream().mapToInt(p -> p.allergies().size()).sum()).isEqualTo(21);
    assertThat(packets.stream().mapToInt(p -> p.documents().size()).sum()).isEqualTo(395);
    assertThat(packets.stream().map(p -> p.origin().contentHash()).distinct()).hasSize(14);
  }

  @Test
  void the_hl7_behavioral_health_examples_are_one_persons_story() throws IOException {
    Path root = SharedData.path("fhir/us-behavioral-health-profiles");
    var sources = new ArrayList<ReferralInput.Source>();
    for (Path file : files(root)) {
      sources.add(new ReferralInput.Source() {
        @Override
        public String label() {
          return root.relativize(file).toString();
        }

        @Override
        public InputStream open() throws IOException {
          return Files.newInputStream(file);
        }
      });
    }
    var packet = read(ReferralInput.folder(sources));
    assertThat(packet.person().calledName()).isEqualTo("James Wolff");
    assertThat(packet.person().sexForScoring()).isEqualTo("female");
    assertThat(packet.person().gender()).isEqualTo("male");
    assertThat(packet.diagnoses()).extracting(d -> d.codes().getFirst().code()).contains("F32.A", "F43.81", "E11.9");
    assertThat(packet.allergies()).hasSize(2);
    assertThat(packet.coverages()).singleElement().satisfies(c -> assertThat(c.payer()).contains("Medicaid"));
    assertThat(packet.consents()).hasSize(1);
    assertThat(packet.contacts()).hasSize(1);
    assertThat(packet.asks()).hasSize(1);
    assertThat(packet.observations()).filteredOn(o -> o.kind() == ObservationKind.SCORE)
        .extracting(ReferralPacket.Observation::instrument).contains("PHQ-9");
    assertThat(packet.observations()).filteredOn(o -> o.title().equals("AUDIT-C"))
        .singleElement().satisfies(o -> assertThat(o.instrument()).isNull());
    assertThat(packet.report()).contains("3 StructureDefinition: a definition, not a record of the person; skipped");
  }

  static List<Path> files(Path root) throws IOException {
    try (var all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
