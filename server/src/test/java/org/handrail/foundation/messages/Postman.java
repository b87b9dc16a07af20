package org.handrail.foundation.messages;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A mail server and a text message service on this machine, for tests that read back what arrives. */
public final class Postman implements AutoCloseable {
  private final ApplicationContext context;
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final HttpServer service;
  private final List<String> texts = new CopyOnWriteArrayList<>();

  public Postman(ApplicationContext context) {
    this.context = context;
    mail.start();
    var json = context.getBean(JsonMapper.class);
    try {
      service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    service.createContext(
        "/texts",
        exchange -> {
          var text = json.readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          texts.add(text.get("to").asString() + ": " + text.get("text").asString());
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    service.start();
  }

  /** Lets an organization send texts: with an agreement on record. */
  public void allowTexts(OrganizationId organization) {
    Tenant.run(
        organization,
        () ->
            context.getBean(MessageSettings.class)
                .save(new MessageSettings.Settings(LocalTime.of(21, 0), LocalTime.of(8, 0), true, "Example Texts", LocalDate.of(2026, 1, 5), 0))
                .orElseThrow());
  }

  /** Sends what is due now. */
  public void deliver(OrganizationId organization) {
    var settings =
        new MailSettings("127.0.0.1", mail.getSmtp().getPort(), null, null, "handrail@example.org", false, LocalTime.of(21, 0), LocalTime.of(8, 0));
    var url = URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/texts");
    new SendDueMessages(
            context.getBean(Outbox.class), context.getBean(Templates.class), context.getBean(Organizations.class),
            context.getBean(Clock.class),
            Map.of(Channel.EMAIL, new SmtpTransport(settings), Channel.SMS, new SmsTransport(url, null, context.getBean(JsonMapper.class))))
        .send(organization);
  }

  /** "sam@example.org: Appointment: A reminder …", in the order of arrival. */
  public List<String> mails() {
    var all = new ArrayList<String>();
    for (MimeMessage one : Arrays.asList(mail.getReceivedMessages())) {
      try {
        all.add(one.getAllRecipients()[0] + ": " + one.getSubject() + ": " + GreenMailUtil.getBody(one).strip().replaceAll("=?\\r\\n", ""));
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  /** "+14055550142: A reminder …". */
  public List<String> texts() {
    return List.copyOf(texts);
  }

  @Override
  public void close() {
    mail.stop();
    service.stop(0);
  }
}
