package org.handrail.face.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.handrail.path.inquiry.ReferralRefusal;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A resource as text or tree, without its narrative, ready to become an object of the R4 model. */
sealed interface Content {

  record Json(ObjectNode node) implements Content {}

  record Xml(String text) implements Content {}

  /**
   * The resource as an object.
   *
   * @param path where it stands, for refusals
   * @param report gets a line for each element R4 does not know; those are left out
   */
  default Resource parse(String path, List<String> report) {
    var errors = new Errors(path, report);
    try {
      return switch (this) {
        case Json(ObjectNode node) -> {
          var structure = new JacksonStructure();
          structure.setNativeObject(node);
          yield (Resource) ((IJsonLikeParser) quiet(R4.context().newJsonParser(), errors)).parseResource(structure);
        }
        case Xml(String text) -> (Resource) quiet(R4.context().newXmlParser(), errors).parseResource(text);
      };
    } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
      throw new Stop(new ReferralRefusal.NotReadable(path, "the resource is not valid FHIR R4"));
    }
  }

  private static IParser quiet(IParser parser, Errors errors) {
    parser.setParserErrorHandler(errors);
    return parser;
  }

  /** Values R4 forbids stop the reading; elements R4 does not know are left out and reported. No value is repeated: it may be health data. */
  final class Errors extends ErrorHandlerAdapter {

    private final String path;
    private final List<String> report;

    Errors(String path, List<String> report) {
      this.path = path;
      this.report = report;
    }

    private String at(@Nullable IParseLocation location, String element) {
      String parent = location == null ? null : location.getParentElementName();
      return parent == null || parent.isBlank() || Character.isUpperCase(parent.charAt(0)) ? path + "." + element : path + " (" + parent + "." + element + ")";
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, @Nullable String value, String error) {
      String parent = location == null ? null : location.getParentElementName();
      throw new Stop(new ReferralRefusal.NotAllowed(parent == null || parent.isBlank() ? path : path + "." + parent, "a value here has a form FHIR R4 does not allow"));
    }

    @Override
    public void incorrectJsonType(
        @Nullable IParseLocation location,
        String element,
        ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType expected,
        ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType expectedScalar,
        ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType found,
        ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType foundScalar) {
      // A number written as text is common and harmless; a text where an object belongs is not.
      if (expected != found) {
        throw new Stop(new ReferralRefusal.NotAllowed(at(location, element), "FHIR R4 expects another kind of JSON value here"));
      }
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
      throw new Stop(new ReferralRefusal.NotAllowed(at(location, element), "this may stand here only once"));
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String element) {
      report.add(at(location, element) + ": not part of FHIR R4, left out");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String attribute) {
      report.add(at(location, attribute) + ": not part of FHIR R4, left out");
    }
  }
}
