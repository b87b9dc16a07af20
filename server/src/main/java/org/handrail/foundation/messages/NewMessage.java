package org.handrail.foundation.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param key makes it once only within the organization, such as "reset-" and the token's id; not the token itself
 * @param template id of a template in resources/messages/templates.json; its newest version is used
 * @param to the e-mail address, or the phone number for a text message
 * @param values for the template's placeholders
 * @param patient set when it goes to a patient
 * @param staff set when it goes to staff
 * @param zone whose clock the quiet hours are of; null for the organization's
 * @param uselessFrom when it is not sent any more, however it was held up; null for never
 */
public record NewMessage(
    String key,
    String template,
    String to,
    Map<String, String> values,
    @Nullable PatientId patient,
    @Nullable StaffId staff,
    Channel channel,
    @Nullable ZoneId zone,
    @Nullable Instant uselessFrom) {

  public NewMessage {
    values = Map.copyOf(values);
  }

  /** One for the organization's clock that is never too late. */
  public NewMessage(
      String key, String template, String to, Map<String, String> values, @Nullable PatientId patient, @Nullable StaffId staff,
      Channel channel) {
    this(key, template, to, values, patient, staff, channel, null, null);
  }

  /** The same, with quiet hours by this clock, and not sent from a moment on. */
  public NewMessage at(ZoneId zone, Instant uselessFrom) {
    return new NewMessage(key, template, to, values, patient, staff, channel, zone, uselessFrom);
  }

  public static NewMessage toPatient(
      PatientId patient, String to, String template, Map<String, String> values, String key) {
    return new NewMessage(key, template, to, values, patient, null, Channel.EMAIL);
  }

  /** A text message to a patient's phone. */
  public static NewMessage textToPatient(
      PatientId patient, String phone, String template, Map<String, String> values, String key) {
    return new NewMessage(key, template, phone, values, patient, null, Channel.SMS);
  }

  public static NewMessage toStaff(StaffId staff, String to, String template, Map<String, String> values, String key) {
    return new NewMessage(key, template, to, values, null, staff, Channel.EMAIL);
  }

  /** To someone who is neither, such as a partner. */
  public static NewMessage toOther(String to, String template, Map<String, String> values, String key) {
    return new NewMessage(key, template, to, values, null, null, Channel.EMAIL);
  }
}
