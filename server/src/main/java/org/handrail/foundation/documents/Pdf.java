package org.handrail.foundation.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Makes PDFs from print pages: templates that are well-formed XHTML and use the font "Liberation Sans", which is embedded.
 * A print page loads nothing from outside: every address in it is refused.
 */
@Service
public class Pdf {
  private final TemplateEngine templates;

  Pdf(TemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * Renders a print page.
   *
   * @param template path below src/main/jte, without ending
   * @param title of the document, shown in viewers; no name and nothing about health
   */
  public byte[] render(String template, String title, Map<String, Object> model) {
    var page = new StringOutput();
    templates.render(template + ".jte", model, page);
    var bytes = new ByteArrayOutputStream();
    var pdf = new PdfRendererBuilder();
    pdf.useFastMode();
    pdf.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
    pdf.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
    pdf.useFont(() -> font("Italic"), "Liberation Sans", 400, FontStyle.ITALIC, true);
    pdf.useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
    pdf.withHtmlContent(page.toString(), null);
    pdf.withProducer(title);
    pdf.toStream(bytes);
    try {
      pdf.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The answer that hands a PDF over: to be saved, under a neutral name, and kept by no cache. */
  public static ResponseEntity<byte[]> download(byte[] pdf, String fileName) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .contentLength(pdf.length)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", ContentDisposition.attachment().filename(fileName).build().toString())
        .body(pdf);
  }

  private static InputStream font(String style) {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"));
  }
}
