package org.handrail.path.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.SharedData;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.ImportReport.Result;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables are shared by all organizations and tests: each test here has years of its own. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class ImportTedsTests {
  private static final String HEADER = "CASEID,DISYR,SERVICES,SERVICES_D,REASON,LOS,SUB1\n";

  @Autowired House house;
  @Autowired ImportTeds importer;
  @Autowired Teds teds;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private ImportReport.Entry take(String text) throws IOException {
    return take(Files.writeString(folder.resolve("discharges.csv"), text));
  }

  private ImportReport.Entry take(Path file) {
    return Tenant.in(house.newOrganization(), () -> importer.run(List.of(file))).entries().getFirst();
  }

  private long rows(int year) {
    return jdbc.sql("select count(*) from teds_discharge where year = :year").param("year", year).query(Long.class).single();
  }

  @Test
  void columns_are_found_by_name_in_any_order_and_a_blank_is_not_a_code() throws IOException {
    var entry = take("\uFEFF\"LOS\",REASON,SUB1,SERVICES_D,SERVICES,GENDER,DISYR,CASEID\r\n37,1,,6,7,2,2081,1\r\n,2,2,6,6,-9,2081,2\r\n");
    assertThat(entry.result()).as(entry.message()).isEqualTo(Result.ACCEPTED);
    assertThat(jdbc.sql("select case_id, services, services_d, reason, los, sub1, sex, age from teds_discharge where year = 2081 order by case_id")
            .query().listOfRows().toString())
        .isEqualTo("[{case_id=1, services=7, services_d=6, reason=1, los=37, sub1=null, sex=2, age=null}, "
            + "{case_id=2, services=6, services_d=6, reason=2, los=null, sub1=2, sex=-9, age=null}]");
  }

  @Test
  void taken_again_nothing_is_twice_and_a_correction_changes_its_row_alone() throws IOException {
    String first = HEADER + "1,2082,6,6,1,30,2\n2,2082,6,6,2,31,2\n";
    assertThat(take(first).message()).isEqualTo("2 of 2 rows are new or changed");
    assertThat(take(first)).satisfies(again -> {
      assertThat(again.result()).isEqualTo(Result.KNOWN);
      assertThat(again.message()).isEqualTo("all 2 rows were known");
    });
    assertThat(take(HEADER + "2,2082,6,6,4,31,2\n3,2082,6,6,1,5,2\n").message()).isEqualTo("2 of 2 rows are new or changed");
    assertThat(rows(2082)).isEqualTo(3);
    assertThat(jdbc.sql("select sum(discharges) from teds_count where year = 2082").query(Long.class).single()).isEqualTo(3);
    assertThat(jdbc.sql("select count(*) from teds_arrival").query(Long.class).single()).isZero();
  }

  @Test
  void a_malformed_file_is_refused_whole_and_says_where() throws IOException {
    String good = HEADER + "1,2083,6,6,1,30,2\n";
    assertRefused(good + "2,2083,6,6,1,30\n", "line 3 has 6 fields, the header 7");
    assertRefused(good + "2,2083,6,6,1,x,2\n", "line 3: LOS is no whole number");
    assertRefused(good + "2,2083,6,6,8,30,2\n", "line 3: REASON has no code 8");
    assertRefused(good + "2,2083,6,6,1,38,2\n", "line 3: LOS has no code 38");
    assertRefused(good + "1,2083,6,6,1,30,2\n", "a CASEID is there twice in one year");
    assertRefused(good + "\n", "line 3 is empty");
    assertRefused(good + ",2083,6,6,1,30,2\n", "line 3: CASEID is empty");
    assertRefused(good + "2,2012,6,6,1,30,2\n", "there is no code list for 2012, only from 2017 on");
    assertRefused("", "it is empty");
    assertRefused(HEADER, "there is no row after the header");
    assertRefused("CASEID,ADMYR,SERVICES,SUB1\n1,2083,6,2\n", "Files of admissions (TEDS-A) are not taken");
    assertThat(rows(2083)).isZero();
  }

  private void assertRefused(String text, String why) throws IOException {
    assertThat(take(text)).satisfies(entry -> {
      assertThat(entry.result()).isEqualTo(Result.REFUSED);
      assertThat(entry.message()).contains(why).endsWith("Nothing of it was stored");
    });
  }

  @Test
  void a_codebooks_totals_are_taken_and_its_codes_count_for_its_year() throws IOException {
    String codebook = ",code,full_label,Value,Label,Frequency,Percent\n0,CASEID,Case,,,,\n0,DISYR,Year,2084,2084,\"1,000\",100%\n"
        + "0,REASON,Reason,1,\"Completed, as planned\",400,40%\n1,REASON,Reason,9,Something new,600,60%\n";
    assertThat(take(codebook).message()).isEqualTo("3 of 3 totals are new or changed");
    assertThat(take(codebook).message()).isEqualTo("all 3 totals were known");
    assertThat(take(HEADER + "1,2084,6,6,9,30,2\n").result()).isEqualTo(Result.ACCEPTED);
    assertThat(take(HEADER + "2,2084,6,6,2,30,2\n").message()).startsWith("line 2: REASON has no code 2");
    assertThat(take(codebook.replace("DISYR", "YEAR")).message()).startsWith("it does not say its year");
  }

  @Test
  void counts_are_by_service_at_discharge_and_the_middle_stay_is_a_code_in_words() throws IOException {
    take(HEADER + "1,2099,7,6,1,30,2\n2,2099,7,6,4,31,2\n3,2099,7,6,2,31,2\n4,2099,6,7,1,-9,2\n5,2099,4,4,3,1,2\n6,2099,5,5,-9,1,2\n");
    var year = teds.rows().orElseThrow();
    assertThat(year.year()).isEqualTo(2099);
    assertThat(year.rows()).isEqualTo(6);
    assertThat(year.services()).containsExactly(
        new Teds.Service("Intensive outpatient", 3, 1, 1, "31 to 45 days", 0),
        new Teds.Service("Residential, short and long", 1, 0, 0, "1 day", 0),
        new Teds.Service("Outpatient", 1, 1, 0, null, 1));
  }

  @Test
  void the_real_files_are_taken_as_published() {
    assertThat(take(SharedData.path("teds/tedsd_2023_rows_coded.csv"))).satisfies(entry -> {
      assertThat(entry.message()).isEqualTo("500 of 500 rows are new or changed");
      assertThat(rows(2023)).isEqualTo(500);
    });
    assertThat(take(SharedData.path("teds/tedsa_2023_rows_coded.csv")).message()).contains("no file of discharges");
    assertThat(take(SharedData.path("teds/codebook_marginals.csv")).message()).isEqualTo("1045 of 1045 totals are new or changed");
    assertThat(take(SharedData.path("teds/TEDS-D-2018-DS0001-info-codebook_codes.csv")).result()).isNotEqualTo(Result.REFUSED);
    assertThat(jdbc.sql("select frequency from teds_total where year = 2018 and variable = 'REASON' and code = 1").query(Long.class).single())
        .isEqualTo(702_218);
  }
}
