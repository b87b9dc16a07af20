package org.handrail.foundation.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail over SMTP. */
final class SmtpTransport implements Transport {
  private static final String TIMEOUT_MILLIS = "15000";

  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final String from;

  SmtpTransport(MailSettings settings) {
    from = settings.from();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setUsername(settings.username());
    sender.setPassword(settings.password());
    sender.setDefaultEncoding("UTF-8");
    Properties smtp = sender.getJavaMailProperties();
    smtp.setProperty("mail.smtp.auth", Boolean.toString(settings.username() != null));
    smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
    smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
    smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    smtp.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    smtp.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    smtp.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
  }

  @Override
  public Handed hand(Mail mail) {
    try {
      sender.send(mime(mail));
      return new Handed.Accepted();
    } catch (MailSendException e) {
      return e.getMessageExceptions().length > 0 && e.getMessageExceptions()[0] instanceof SendFailedException
          ? new Handed.Rejected("The mail server refused the address")
          : new Handed.Failed("The mail server could not be reached");
    } catch (MailException | MessagingException e) {
      // Only the kind of failure: the server's own words may repeat the address.
      return new Handed.Failed("The mail server did not take it (" + e.getClass().getSimpleName() + ")");
    }
  }

  private MimeMessage mime(Mail mail) throws MessagingException {
    String domain = from.substring(from.indexOf('@') + 1);
    // The same id on each attempt: a mail delivered twice is shown once by most programs.
    var message =
        new MimeMessage(sender.getSession()) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + mail.key() + "@" + domain + ">");
          }
        };
    var text = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    text.setFrom(from);
    text.setTo(mail.to());
    text.setSubject(mail.subject());
    text.setText(mail.body());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
