/** Encryption of what people write. */
@NullMarked
package dev.warmglow.core.privacy;

import org.jspecify.annotations.NullMarked;
