package org.handrail.face.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.handrail.foundation.privacy.Public;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every request that could not be answered ends here: a page for people, a problem for programs; never a stack trace. */
@Controller
@Public
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Surroundings surroundings;

  ErrorPages(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    int status = status(request);
    var page = new ModelAndView("face/ui/trouble", HttpStatusCode.valueOf(status));
    page.addObject("shell", surroundings.alone(request));
    page.addObject("page", Trouble.of(status, home(request), reference(status, request)));
    return page;
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    int status = status(request);
    var problem = ProblemDetail.forStatus(status);
    String reference = reference(status, request);
    if (status >= 500) {
      problem.setProperty("reference", reference);
    }
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  /** What the person can read to an administrator, who finds it in the log beside the cause. */
  private static String reference(int status, HttpServletRequest request) {
    byte[] bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    String reference = HexFormat.of().formatHex(bytes);
    if (status >= 500) {
      LOG.error("Reference {}: {} {}", reference, status, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION_TYPE));
    }
    return reference;
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
  }

  /** The first page of the part of the product they were in. */
  private static String home(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return path instanceof String asked
        ? Stream.of("/my", "/family").filter(home -> asked.equals(home) || asked.startsWith(home + "/")).findFirst().orElse("/")
        : "/";
  }
}
