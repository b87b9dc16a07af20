package org.handrail.path.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.face.fhir.BundleText.aReferral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.SharedData;
import org.handrail.face.fhir.BundleText;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.ImportReport.Result;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class ImportReferralsTests {
  @Autowired House house;
  @Autowired ImportReferrals importer;
  @Autowired Inquiries inquiries;
  @TempDir Path folder;

  private OrganizationId organization;

  @BeforeEach
  void house() {
    organization = house.newOrganization();
  }

  private ImportReport run(Path... files) {
    return Tenant.in(organization, () -> importer.run(List.of(files)));
  }

  private List<Inquiry> open() {
    return Tenant.in(organization, () -> inquiries.open());
  }

  @Test
  void a_folder_of_bundles_and_single_resources_reports_each() throws IOException {
    Files.write(folder.resolve("one.json"), aReferral().identified("urn:a", "1").bytes());
    Files.write(folder.resolve("two.json"), aReferral().identified("urn:a", "2").bytes());
    Files.write(folder.resolve("minor.json"), BundleText.empty().patient("pat", "2020-01-01").bytes());
    Files.createDirectory(folder.resolve("story"));
    Files.writeString(folder.resolve("story/patient.json"), "{\"resourceType\":\"Patient\",\"id\":\"p\",\"birthDate\":\"1970-01-01\",\"name\":[{\"text\":\"James Wolff\"}]}");
    Files.writeString(folder.resolve("story/grief.xml"),
        "<Condition xmlns=\"http://hl7.org/fhir\"><code><text value=\"Grief\"/></code><subject><reference value=\"Patient/p\"/></subject></Condition>");
    Files.writeString(folder.resolve("README.md"), "not FHIR");
    var report = run(folder);
    assertThat(report.count(Result.ACCEPTED)).isEqualTo(3);
    assertThat(report.entries()).filteredOn(e -> e.result() == Result.REFUSED).singleElement()
        .satisfies(e -> assertThat(e.message()).startsWith("Bundle.entry[0].resource.birthDate: the person is under 18"));
    assertThat(open()).hasSize(3).extracting(q -> q.details().name()).contains("James Wolff");
    assertThat(run(folder).count(Result.KNOWN)).isEqualTo(3);
    assertThat(open()).hasSize(3);
  }

  @Test
  void an_empty_folder_and_a_damaged_file_say_so() throws IOException {
    assertThat(run(folder).entries()).singleElement().satisfies(e -> assertThat(e.message()).contains("no .json or .xml file"));
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"resourceType\":\"Bundle\"");
    assertThat(run(broken).entries()).singleElement().satisfies(e -> {
      assertThat(e.result()).isEqualTo(Result.REFUSED);
      assertThat(e.message()).contains("not valid JSON at line 1");
    });
    assertThat(open()).isEmpty();
  }

  @Test
  void fourteen_real_bundles_are_stored_within_seconds() {
    Path synthea = SharedData.path("fhir/synthea-sud");
    var report = run(synthea);
    assertThat(report.count(Result.ACCEPTED)).isEqualTo(14);
    assertThat(report.entries()).filteredOn(e -> e.message().contains("has died")).hasSize(2);
    assertThat(run(synthea).count(Result.KNOWN)).isEqualTo(14);
    assertThat(open()).hasSize(14).filteredOn(Inquiry::deceased).hasSize(2);
  }

  @Test
  void the_real_behavioral_health_examples_are_one_referral() {
    var report = run(SharedData.path("fhir/us-behavioral-health-profiles"));
    assertThat(report.entries()).singleElement().satisfies(e -> assertThat(e.result()).isEqualTo(Result.ACCEPTED));
    assertThat(open()).singleElement().satisfies(q -> assertThat(q.details().name()).isEqualTo("James Wolff"));
  }
}
