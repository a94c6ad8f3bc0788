/**
 * Conversations with the whole bot on both platforms: real client libraries, real wire protocols.
 */
@NullMarked
package dev.warmglow.app.conversation;

import org.jspecify.annotations.NullMarked;
