/** The one out-port to a chat platform, and the names of things on it. */
@NullMarked
package dev.warmglow.core.platform;

import org.jspecify.annotations.NullMarked;
