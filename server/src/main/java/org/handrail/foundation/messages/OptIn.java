package org.handrail.foundation.messages;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient last said about reminders on one channel.
 *
 * @param address the e-mail address or phone number it was said about
 * @param askedBy who asked them, or null when they did it themselves
 */
public record OptIn(Channel channel, boolean wanted, String address, @Nullable StaffId askedBy, Instant at) {}
