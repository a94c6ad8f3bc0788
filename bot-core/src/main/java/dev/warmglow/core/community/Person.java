package dev.warmglow.core.community;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One human, over all their accounts.
 *
 * @param language null while they have not chosen one
 * @param zone null while they have not chosen one
 */
public record Person(PersonId id, @Nullable Locale language, @Nullable ZoneId zone) {}
