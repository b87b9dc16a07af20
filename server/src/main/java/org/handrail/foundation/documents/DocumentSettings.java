package org.handrail.foundation.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code handrail.documents.*}.
 *
 * @param largest the largest file that is kept
 */
@ConfigurationProperties("handrail.documents")
record DocumentSettings(@DefaultValue("25MB") DataSize largest) {}
