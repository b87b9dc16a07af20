package org.handrail.foundation.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.people.Credential;
import org.handrail.foundation.people.CredentialTable;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcSignatures implements Signatures {

  private record Signing(
      String kind, UUID id, @Nullable PatientId patient, String name, @Nullable String credential,
      @Nullable StaffId witness) {}

  private final JdbcClient jdbc;
  private final StaffDirectory staff;
  private final CredentialTable credentials;
  private final Patients patients;
  private final RelatedPeople related;
  private final Organizations organizations;
  private final Clock clock;

  JdbcSignatures(JdbcClient jdbc, StaffDirectory staff, CredentialTable credentials, Patients patients,
      RelatedPeople related, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.credentials = credentials;
    this.patients = patients;
    this.related = related;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public Outcome<SignatureId> sign(
      Signer signer, String meaning, SignedSubject subject, String content, SigningMethod method) {
    var text = CanonicalText.of(content);
    if (text.isEmpty() || meaning.isBlank()) {
      throw new IllegalArgumentException("Nothing to sign: " + subject.type());
    }
    return checked(method)
        .then(mark -> signing(signer, Acting.actor()).then(who -> store(who, meaning, subject, text, method, mark)));
  }

  /** The text that is stored for the method, or why it is no signature. */
  private static Outcome<String> checked(SigningMethod method) {
    return switch (method) {
      case SigningMethod.TypedName(String name) -> {
        String typed = CanonicalText.of(name).text().replaceAll("\\s+", " ");
        yield typed.codePoints().filter(Character::isLetter).count() < 2 || typed.length() > 200
            ? Outcome.refused("signature", "Sign with your finger, or type your full name")
            : Outcome.done(typed);
      }
      case SigningMethod.Drawn(String drawn) ->
          Strokes.parse(drawn).filter(Strokes::isSignature).isPresent()
              ? Outcome.done(drawn)
              : Outcome.refused("signature", "The signature is too short. Draw it again, or type your full name");
    };
  }

  private Outcome<Signing> signing(Signer signer, Actor actor) {
    return switch (signer) {
      case Signer.Clinician(StaffId id) -> {
        StaffMember member = self(id, actor);
        yield validToday(id)
            .map(c -> Outcome.done(new Signing("CLINICIAN", id.value(), null, titled(member), shown(c), null)))
            .orElseGet(
                () ->
                    Outcome.refused(
                        "signature",
                        "You have no credential that is valid today, so you cannot sign. Ask an administrator to"
                            + " record your current license, or a colleague to sign"));
      }
      case Signer.Staff(StaffId id) ->
          Outcome.done(new Signing("STAFF", id.value(), null, titled(self(id, actor)), null, null));
      case Signer.Patient(PatientId id) ->
          Outcome.done(
              new Signing("PATIENT", id.value(), id, patients.get(id).name().onDocuments(), null, witness(id, actor)));
      case Signer.RelatedPerson(UUID id, PatientId patient) -> {
        var person =
            related.of(patient).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No related person " + id));
        yield Outcome.done(new Signing("RELATED_PERSON", id, patient, person.name(), null, actor.staffId()));
      }
    };
  }

  private StaffMember self(StaffId id, Actor actor) {
    if (!id.equals(actor.staff())) {
      throw new IllegalStateException("Staff sign only for themselves");
    }
    return staff.get(id);
  }

  private static @Nullable StaffId witness(PatientId id, Actor actor) {
    if (actor.patient() != null) {
      if (!id.equals(actor.patient())) {
        throw new IllegalStateException("A patient signs only for themselves");
      }
      return null;
    }
    return actor.staffId();
  }

  private Optional<Credential> validToday(StaffId id) {
    var today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    return staff.credentials(id).stream()
        .filter(c -> c.validOn(today) && credentials.find(c.kind()).map(CredentialTable.Kind::sign).orElse(false))
        .findFirst();
  }

  private static String titled(StaffMember member) {
    return member.title().isBlank() ? member.name().onDocuments() : member.name().onDocuments() + ", " + member.title();
  }

  private static String shown(Credential c) {
    return c.kind() + " " + c.number() + " (" + c.state() + ")";
  }

  private Outcome<SignatureId> store(
      Signing who, String meaning, SignedSubject subject, CanonicalText text, SigningMethod method, String mark) {
    SignatureId id = SignatureId.next();
    int stored =
        jdbc.sql(
                """
                insert into signature (id, organization_id, subject_type, subject_id, signer_kind, signer_id, patient_id,
                  signer_name, credential, meaning, method, mark, content, sha256, signed_at, recorded_by_account,
                  witness_staff_id)
                values (:id, :organization, :type, :subject, :kind, :signer, :patient, :name, :credential, :meaning,
                  :method, :mark, :content, :hash, :at, :account, :witness)
                on conflict on constraint signature_once do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("type", subject.type())
            .param("subject", subject.id())
            .param("kind", who.kind())
            .param("signer", who.id())
            .param("patient", Sql.uuidOrNull(who.patient()), Types.OTHER)
            .param("name", who.name())
            .param("credential", who.credential(), Types.VARCHAR)
            .param("meaning", meaning)
            .param("method", method instanceof SigningMethod.Drawn ? "DRAWN" : "TYPED")
            .param("mark", mark)
            .param("content", text.text())
            .param("hash", text.sha256())
            .param("at", Sql.at(clock.instant()))
            .param("account", Acting.actor().account().value())
            .param("witness", Sql.uuidOrNull(who.witness()), Types.OTHER)
            .update();
    return stored == 1 ? Outcome.done(id) : alreadySigned(who, meaning, subject, text);
  }

  private Outcome<SignatureId> alreadySigned(
      Signing who, String meaning, SignedSubject subject, CanonicalText text) {
    return jdbc.sql(
            """
            select id from signature
             where subject_type = :type and subject_id = :subject and meaning = :meaning
               and signer_kind = :kind and signer_id = :signer and sha256 = :hash
            """)
        .param("type", subject.type())
        .param("subject", subject.id())
        .param("meaning", meaning)
        .param("kind", who.kind())
        .param("signer", who.id())
        .param("hash", text.sha256())
        .query((row, n) -> Sql.id(row, "id", SignatureId::new))
        .optional()
        .map(Outcome::done)
        .orElseGet(
            () -> Outcome.refused("signature", "This was signed before in another wording. Open the page again"));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Signature> find(SignatureId id) {
    return jdbc.sql("select * from signature where id = :id")
        .param("id", id.value())
        .query(JdbcSignatures::signature)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Signature> of(SignedSubject subject) {
    return jdbc.sql("select * from signature where subject_type = :type and subject_id = :id order by signed_at, id")
        .param("type", subject.type())
        .param("id", subject.id())
        .query(JdbcSignatures::signature)
        .list();
  }

  private static Signature signature(ResultSet row, int n) throws SQLException {
    UUID signer = row.getObject("signer_id", UUID.class);
    String mark = row.getString("mark");
    return new Signature(
        Sql.id(row, "id", SignatureId::new),
        new SignedSubject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
        switch (row.getString("signer_kind")) {
          case "CLINICIAN" -> new Signer.Clinician(new StaffId(signer));
          case "STAFF" -> new Signer.Staff(new StaffId(signer));
          case "PATIENT" -> new Signer.Patient(new PatientId(signer));
          default -> new Signer.RelatedPerson(signer, Sql.id(row, "patient_id", PatientId::new));
        },
        row.getString("signer_name"),
        row.getString("credential"),
        row.getString("meaning"),
        row.getString("method").equals("DRAWN") ? new SigningMethod.Drawn(mark) : new SigningMethod.TypedName(mark),
        row.getString("content"),
        row.getString("sha256"),
        Sql.instant(row, "signed_at"),
        Sql.idOrNull(row, "witness_staff_id", StaffId::new));
  }
}
