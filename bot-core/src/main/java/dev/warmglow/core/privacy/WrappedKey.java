package dev.warmglow.core.privacy;

import dev.warmglow.core.community.PersonId;

/** A person's key, encrypted under the master key. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WrappedKey(PersonId person, byte[] bytes) {}
