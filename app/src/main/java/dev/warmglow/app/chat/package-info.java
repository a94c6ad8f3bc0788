/** A terminal in which a person takes part in the demo. */
@NullMarked
package dev.warmglow.app.chat;

import org.jspecify.annotations.NullMarked;
