package dev.warmglow.core.community;

import java.time.ZoneId;
import java.util.Locale;

/**
 * In which language and zone somebody is spoken to.
 *
 * @param language one of {@link dev.warmglow.core.i18n.Languages#ALL}
 */
public record Manner(Locale language, ZoneId zone) {}
