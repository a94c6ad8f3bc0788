package dev.warmglow.feature.resource;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Something helpful in the library: a link, or a text of its own.
 *
 * @param body empty when there is a link
 * @param tags may be empty
 * @param addedBy empty when that person has been forgotten
 */
record Resource(
    CommunityId community,
    String id,
    String title,
    Optional<URI> link,
    String body,
    String tags,
    Optional<PersonId> addedBy,
    Instant addedAt) {}
