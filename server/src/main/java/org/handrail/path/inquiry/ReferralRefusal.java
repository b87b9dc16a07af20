package org.handrail.path.inquiry;

import java.util.List;

/**
 * Why a referral cannot be taken in. Each names the place ({@link #path()}), what stands there and what the sender can do. None repeats a
 * name or health data: only paths, resource types and reference ids.
 */
public sealed interface ReferralRefusal {

  /** Where in the bundle, e.g. {@code Bundle.entry[12].resource.subject}; in a folder it starts with the file's place. */
  String path();

  /** What is wrong and what to do, as a sentence without the path. */
  String message();

  /** The path and the sentence. */
  default String text() {
    return path() + ": " + message();
  }

  /** Not JSON, not XML, cut short, or not FHIR at this place. */
  record NotReadable(String path, String detail) implements ReferralRefusal {
    @Override
    public String message() {
      return "this cannot be read: " + detail + ".";
    }
  }

  /** Content made to exhaust or trick a reader: document types, entities, extreme nesting. */
  record Unsafe(String path, String detail) implements ReferralRefusal {
    @Override
    public String message() {
      return "this is not read for safety: " + detail + ".";
    }
  }

  /** Larger than the limit; reading stopped there. */
  record TooLarge(String path, int limitBytes) implements ReferralRefusal {
    @Override
    public String message() {
      return "larger than " + limitBytes / (1024 * 1024) + " MB unpacked. Send one person's records, without images.";
    }
  }

  /** More files or entries than one referral can have. */
  record TooMany(String path, int limit) implements ReferralRefusal {
    @Override
    public String message() {
      return "more than " + limit + " parts. Send one person's records.";
    }
  }

  /** FHIR, but not a bundle. */
  record NotABundle(String path, String found) implements ReferralRefusal {
    @Override
    public String message() {
      return "expected a FHIR Bundle, found " + found + ".";
    }
  }

  /** Another release of FHIR. */
  record WrongVersion(String path, String sign, String release) implements ReferralRefusal {
    @Override
    public String message() {
      return sign + " belongs to FHIR " + release + ". Send FHIR R4 (4.0.1).";
    }
  }

  /** A place that holds something R4 does not allow there, or something we must not guess about. */
  record NotAllowed(String path, String detail) implements ReferralRefusal {
    @Override
    public String message() {
      return detail + ".";
    }
  }

  /** Nobody is referred. */
  record NoPatient(String path) implements ReferralRefusal {
    @Override
    public String message() {
      return "there is no Patient in it. A referral is about one person.";
    }
  }

  /** Records of two people in one bundle. */
  record SeveralPatients(List<String> paths) implements ReferralRefusal {
    public SeveralPatients {
      paths = List.copyOf(paths);
    }

    @Override
    public String path() {
      return paths.get(1);
    }

    @Override
    public String message() {
      return "a second Patient (the first is at " + paths.getFirst() + "). Send one bundle for each person.";
    }
  }

  /** A clinical entry that says it is about somebody who is not the patient of this bundle. */
  record AboutSomeoneElse(String path, String reference) implements ReferralRefusal {
    @Override
    public String message() {
      return reference + " is not the Patient of this bundle. Nothing was kept, so that no record lands with the wrong person.";
    }
  }

  /** A clinical entry points to a clinical entry that is not there. */
  record BrokenReference(String path, String reference) implements ReferralRefusal {
    @Override
    public String message() {
      return reference + " is not in this bundle. Send the entry along, or leave the reference out.";
    }
  }

  /** Handrail serves adults; other consent law holds for minors. */
  record UnderAge(String path) implements ReferralRefusal {
    @Override
    public String message() {
      return "the person is under 18. This program serves adults; please refer to a program for young people.";
    }
  }

  /** Another content under an identifier this sender has used before. */
  record IdentifierUsedBefore(String path) implements ReferralRefusal {
    @Override
    public String message() {
      return "other content came under this identifier before. Send changed records with an identifier of their own.";
    }
  }
}
