package org.handrail.face.fhir;

import java.util.Map;
import java.util.Set;

/** Which resource types we read, which we check, which we only count, and which belong to another release of FHIR. */
final class ResourceTypes {

  private ResourceTypes() {}

  /** Turned into items of the referral. */
  static final Set<String> READ = Set.of(
      "Patient", "Condition", "MedicationRequest", "MedicationStatement", "Medication", "AllergyIntolerance", "Observation", "QuestionnaireResponse",
      "DocumentReference", "DiagnosticReport", "Coverage", "Consent", "RelatedPerson", "ServiceRequest", "Organization", "Practitioner", "MessageHeader",
      "Composition", "Claim", "Provenance");

  /** A person's record: references between these must lead somewhere in the bundle. */
  static final Set<String> CLINICAL = Set.of(
      "Patient", "Condition", "MedicationRequest", "MedicationStatement", "MedicationDispense", "MedicationAdministration", "Medication",
      "AllergyIntolerance", "AdverseEvent", "Observation", "QuestionnaireResponse", "DocumentReference", "DiagnosticReport", "Encounter", "EpisodeOfCare",
      "Procedure", "Immunization", "CarePlan", "CareTeam", "Goal", "ServiceRequest", "Consent", "Coverage", "RelatedPerson", "ClinicalImpression",
      "RiskAssessment", "FamilyMemberHistory", "DetectedIssue", "Flag", "Specimen", "NutritionOrder", "Composition");

  /** Definitions, not records of anyone: skipped with a line in the report. */
  static final Set<String> DEFINITIONS = Set.of(
      "StructureDefinition", "ValueSet", "CodeSystem", "ConceptMap", "SearchParameter", "CapabilityStatement", "OperationDefinition",
      "ImplementationGuide", "NamingSystem", "Questionnaire", "Library", "Measure", "PlanDefinition", "ActivityDefinition", "StructureMap",
      "GraphDefinition", "CompartmentDefinition", "MessageDefinition", "ExampleScenario", "TestScript", "TestReport", "Parameters",
      "TerminologyCapabilities", "EventDefinition", "ResearchDefinition", "ResearchElementDefinition", "EvidenceVariable", "SpecimenDefinition",
      "ObservationDefinition", "ChargeItemDefinition");

  /** All resource types of R4 (4.0.1). */
  static final Set<String> R4 = Set.of(
      ("Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse AuditEvent Basic Binary BiologicallyDerivedProduct"
          + " BodyStructure Bundle CapabilityStatement CarePlan CareTeam CatalogEntry ChargeItem ChargeItemDefinition Claim ClaimResponse"
          + " ClinicalImpression CodeSystem Communication CommunicationRequest CompartmentDefinition Composition ConceptMap Condition Consent Contract"
          + " Coverage CoverageEligibilityRequest CoverageEligibilityResponse DetectedIssue Device DeviceDefinition DeviceMetric DeviceRequest"
          + " DeviceUseStatement DiagnosticReport DocumentManifest DocumentReference EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest"
          + " EnrollmentResponse EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit FamilyMemberHistory Flag"
          + " Goal GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy Immunization ImmunizationEvaluation"
          + " ImmunizationRecommendation ImplementationGuide InsurancePlan Invoice Library Linkage List Location Measure MeasureReport Media"
          + " Medication MedicationAdministration MedicationDispense MedicationKnowledge MedicationRequest MedicationStatement MedicinalProduct"
          + " MedicinalProductAuthorization MedicinalProductContraindication MedicinalProductIndication MedicinalProductIngredient"
          + " MedicinalProductInteraction MedicinalProductManufactured MedicinalProductPackaged MedicinalProductPharmaceutical"
          + " MedicinalProductUndesirableEffect MessageDefinition MessageHeader MolecularSequence NamingSystem NutritionOrder Observation"
          + " ObservationDefinition OperationDefinition OperationOutcome Organization OrganizationAffiliation Parameters Patient PaymentNotice"
          + " PaymentReconciliation Person PlanDefinition Practitioner PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse"
          + " RelatedPerson RequestGroup ResearchDefinition ResearchElementDefinition ResearchStudy ResearchSubject RiskAssessment"
          + " RiskEvidenceSynthesis Schedule SearchParameter ServiceRequest Slot Specimen SpecimenDefinition StructureDefinition StructureMap"
          + " Subscription Substance SubstanceNucleicAcid SubstancePolymer SubstanceProtein SubstanceReferenceInformation SubstanceSourceMaterial"
          + " SubstanceSpecification SupplyDelivery SupplyRequest Task TerminologyCapabilities TestReport TestScript ValueSet VerificationResult"
          + " VisionPrescription").split(" "));

  /** Types that exist only in another release, and in which. */
  static final Map<String, String> OTHER_RELEASE = Map.ofEntries(
      Map.entry("MedicationOrder", "DSTU2"), Map.entry("DiagnosticOrder", "DSTU2"), Map.entry("Order", "DSTU2"), Map.entry("Conformance", "DSTU2"),
      Map.entry("ProcedureRequest", "STU3"), Map.entry("ReferralRequest", "STU3"), Map.entry("DeviceComponent", "STU3"), Map.entry("Sequence", "STU3"),
      Map.entry("BodySite", "STU3"), Map.entry("EligibilityRequest", "STU3"), Map.entry("EligibilityResponse", "STU3"), Map.entry("ProcessRequest", "STU3"),
      Map.entry("DataElement", "STU3"), Map.entry("ServiceDefinition", "STU3"), Map.entry("ExpansionProfile", "STU3"),
      Map.entry("ActorDefinition", "R5"), Map.entry("BiologicallyDerivedProductDispense", "R5"), Map.entry("Citation", "R5"),
      Map.entry("DeviceAssociation", "R5"), Map.entry("DeviceDispense", "R5"), Map.entry("DeviceUsage", "R5"), Map.entry("EncounterHistory", "R5"),
      Map.entry("EvidenceReport", "R5"), Map.entry("FormularyItem", "R5"), Map.entry("GenomicStudy", "R5"), Map.entry("ImagingSelection", "R5"),
      Map.entry("InventoryItem", "R5"), Map.entry("InventoryReport", "R5"), Map.entry("NutritionIntake", "R5"), Map.entry("NutritionProduct", "R5"),
      Map.entry("Permission", "R5"), Map.entry("RequestOrchestration", "R5"), Map.entry("Requirements", "R5"), Map.entry("SubscriptionStatus", "R5"),
      Map.entry("SubscriptionTopic", "R5"), Map.entry("SubstanceDefinition", "R5"), Map.entry("TestPlan", "R5"), Map.entry("Transport", "R5"));
}
