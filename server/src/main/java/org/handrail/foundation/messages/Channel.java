package org.handrail.foundation.messages;

/** How a message leaves. */
public enum Channel {
  EMAIL,
  SMS
}
