package org.handrail.foundation.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts ({@code handrail.session.*}).
 *
 * @param staffIdle staff are signed out after this time without a request: an hour spans a group, after which roll call is
 *     taken on the same phone
 * @param patientIdle patients read a page at a time, on phones that others may pick up
 * @param sharedIdle patients who said that other people use the device
 * @param longest nobody stays signed in longer, however busy: a long working day
 */
@ConfigurationProperties("handrail.session")
public record SessionPolicy(
    @DefaultValue("60m") Duration staffIdle,
    @DefaultValue("30m") Duration patientIdle,
    @DefaultValue("10m") Duration sharedIdle,
    @DefaultValue("12h") Duration longest) {}
