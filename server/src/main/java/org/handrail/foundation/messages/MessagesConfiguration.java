package org.handrail.foundation.messages;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, SmsSettings.class})
class MessagesConfiguration {}
