package org.handrail.path.outcomes;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How long the outcomes page takes, from the request to the last byte, read as the application's role. Not one of the tests:
 * a busy machine must not fail them. Run by {@code bench/outcomes}.
 */
@HandrailTest
class OutcomesBench {
  private static final int WARM = 5;
  private static final int RUNS = 20;

  @Autowired House house;
  @Autowired MockMvc mvc;

  @ParameterizedTest
  @ValueSource(ints = {5_000, 100_000})
  void the_page(int episodes) throws Exception {
    var organization = house.newOrganization();
    var director = house.staff(organization, Role.DIRECTOR);
    fill(organization, director.staffId().value().toString(), episodes);
    long[] took = new long[RUNS];
    for (int run = -WARM; run < RUNS; run++) {
      long began = System.nanoTime();
      mvc.perform(get("/outcomes").with(house.signedIn(director))).andExpect(status().isOk());
      if (run >= 0) {
        took[run] = System.nanoTime() - began;
      }
    }
    Arrays.sort(took);
    System.out.printf(Locale.ROOT, "outcomes page, %,d episodes: %.0f ms (median), %.0f ms (slowest of %d)%n", episodes, took[RUNS / 2] / 1e6,
        took[RUNS - 1] / 1e6, RUNS);
  }

  /** Made-up people, spread over two years, levels, substances and endings by their number. */
  private static void fill(OrganizationId organization, String staff, int episodes) throws SQLException {
    try (var connection = TestDatabase.asOwner(); var statement = connection.createStatement()) {
      statement.execute(String.format(Locale.ROOT, """
          create temporary table made on commit preserve rows as
            select i, gen_random_uuid() as patient, gen_random_uuid() as episode, current_date - (i * 7919 %% 730) as started,
                   (i * 31 %% 180) as days, (i * 17 %% 10) as luck from generate_series(1, %2$d) i;
          insert into patient (id, organization_id, given, family, birth_date, family_key, registered_at)
            select patient, '%1$s', 'Sam', 'Number', date '1990-05-17', 'NUMBER', now() from made;
          insert into episode (id, organization_id, patient_id, number, started_on, admitted_by, admitted_at)
            select episode, '%1$s', patient, 1, started, '%3$s', now() from made;
          insert into outcome_episode (organization_id, episode_id, patient_id, started_on, level, track, substance, called_on, first_session_on,
              left_on, reason, family_days, plan_on, readiness, community_days, dose_met)
            select '%1$s', episode, patient, started, (array['2.1','2.5','1','2.1'])[1 + i %% 4], 'Track ' || i %% 6, 'F1' || i %% 5,
                   started - (i %% 20), started + 1, case when started + days < current_date then started + days end,
                   case when started + days < current_date then (array['completed','dropped-out','transferred','terminated'])[1 + i %% 4] else '' end,
                   i %% 4, case when luck > 4 then started + 10 end, i %% 11, i %% 3, luck > 3 from made;
          insert into outcome_contact (organization_id, episode_id, day, reached, abstinent, improved)
            select '%1$s', episode, day, luck > 3, case when luck > 3 then luck > 6 end, case when luck > 3 then luck > 5 end
              from made, unnest(array[30, 90, 180, 365]) as day where started + days + day < current_date;
          drop table made;
          analyze outcome_episode; analyze outcome_contact;
          """, organization.value(), episodes, staff));
    }
  }
}
