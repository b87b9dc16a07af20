package org.handrail;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.foundation.people.Credential;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.people.RegisterPatient;
import org.handrail.foundation.people.RegisterStaff;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.database.DataDirectory;
import org.handrail.foundation.platform.database.EmbeddedDatabase;
import org.handrail.path.measures.Answer;
import org.handrail.path.measures.Answers;
import org.handrail.path.measures.EnterResponse;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.Mode;
import org.handrail.path.measures.Question;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code replay}: a day of filled forms through the use case the screens call, on throw-away data whose database keeps what
 * it commits; for {@code bench/submissions}. One form is one transaction: kept, scored, watched for alerts.
 */
final class Replaying {
  private static final int PEOPLE = 500;
  private static final int WARM = 2_000;
  private static final int AT_ONCE = 8;

  private final EnterResponse enter;
  private final List<Instrument> instruments;
  private final Actor counselor;
  private final List<PatientId> patients;

  private Replaying(EnterResponse enter, List<Instrument> instruments, Actor counselor, List<PatientId> patients) {
    this.enter = enter;
    this.instruments = instruments;
    this.counselor = counselor;
    this.patients = patients;
  }

  static int run(Command.Replay command, Shutdown shutdown) {
    DataDirectory.wipeDemo(command.directory());
    DataDirectory directory = DataDirectory.open(command.directory(), DataDirectory.Kind.DEMO);
    EmbeddedDatabase database = shutdown.closeLater(EmbeddedDatabase.start(directory));
    ConfigurableApplicationContext context = shutdown.closeLater(new Application(database.connections(), directory).profile("demo").run());
    Replaying replay = prepare(context);
    replay.submit(0, WARM);
    long[] took = replay.submit(WARM, command.forms());
    double seconds = took[took.length - 1] / 1e9;
    long[] each = Arrays.copyOf(took, took.length - 1);
    Arrays.sort(each);
    System.out.printf(Locale.ROOT, "%d forms in %.1f s: %.0f a second, %d at once; one takes %.1f ms (p50), %.1f ms (p95), %.1f ms (p99)%n",
        command.forms(), seconds, command.forms() / seconds, AT_ONCE, ms(each, 50), ms(each, 95), ms(each, 99));
    return 0;
  }

  private static Replaying prepare(ConfigurableApplicationContext context) {
    OrganizationId organization = context.getBean(Organizations.class).create("Replay", ZoneId.of("America/Chicago"));
    return Tenant.in(organization, () -> {
      StaffId staff = context.getBean(RegisterStaff.class)
          .register(new PersonName("Dana", "Whitfield", null), "LCSW", "dana@example.org", Set.of(Role.COUNSELOR),
              List.of(new Credential("LCSW", "L-1", "OK", LocalDate.of(2000, 1, 1), LocalDate.of(2090, 1, 1))))
          .orElseThrow();
      RegisterPatient register = context.getBean(RegisterPatient.class);
      List<PatientId> patients = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        patients.add(register.register(Identity.of("Sam", "Number" + i, LocalDate.of(1990, 5, 17)), List.of()).orElseThrow());
      }
      Instruments all = context.getBean(Instruments.class);
      List<Instrument> given = List.of("BAM-IOP", "BAM-IOP", "PHQ-9", "GAD-7").stream()
          .map(id -> all.current(new InstrumentId(id)).orElseThrow())
          .toList();
      return new Replaying(context.getBean(EnterResponse.class), given,
          new Actor(AccountId.next(), organization, Set.of(Role.COUNSELOR), staff, null, "Dana Whitfield"), patients);
    });
  }

  /** @return nanoseconds of each, and last of all together */
  private long[] submit(int from, int count) {
    long[] took = new long[count + 1];
    AtomicInteger next = new AtomicInteger();
    long began = System.nanoTime();
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> all = new ArrayList<>();
      for (int w = 0; w < AT_ONCE; w++) {
        all.add(workers.submit(() -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            long one = System.nanoTime();
            submit(from + i);
            took[i] = System.nanoTime() - one;
          }
        }));
      }
      for (Future<?> worker : all) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    took[count] = System.nanoTime() - began;
    return took;
  }

  private void submit(int number) {
    Instrument instrument = instruments.get(number % instruments.size());
    Random random = new Random(number);
    Answers answers = Answers.NONE;
    for (Question question : instrument.questions()) {
      answers = answers.with(question.id(), switch (question) {
        // nearly all say the mildest thing; even so, one form in fifteen opens an alert
        case Question.Choice c -> new Answer.Chosen(c.options().get(random.nextInt(20) > 0 ? 0 : random.nextInt(c.options().size())).code());
        case Question.FreeText t -> new Answer.Written("As last week");
        case Question.WholeNumber n -> new Answer.Counted(n.min() + random.nextInt(n.max() - n.min() + 1));
        case Question.Measure m -> new Answer.Measured(m.min());
        case Question.Day d -> new Answer.OnDay(d.min());
      });
    }
    Answers given = answers;
    Acting.run(counselor, () -> enter
        .enter(patients.get(number % patients.size()), instrument.id(), given, Mode.PAPER, "replay-" + number)
        .orElseThrow());
  }

  private static double ms(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }
}
