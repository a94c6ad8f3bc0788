/** What happened on a platform, as values. */
@NullMarked
package dev.warmglow.core.event;

import org.jspecify.annotations.NullMarked;
