package org.handrail.foundation.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How breaking the glass works ({@code handrail.break-glass.*}).
 *
 * @param openFor how long one patient's record stays open to the person who gave a reason: long enough for an emergency,
 *     too short to become a way of working
 */
@ConfigurationProperties("handrail.break-glass")
public record GlassPolicy(@DefaultValue("4h") Duration openFor) {}
