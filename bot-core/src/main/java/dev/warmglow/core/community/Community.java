package dev.warmglow.core.community;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What members belong to.
 *
 * @param language null while nobody has chosen one
 * @param zone null while nobody has chosen one
 */
public record Community(CommunityId id, @Nullable Locale language, @Nullable ZoneId zone) {}
