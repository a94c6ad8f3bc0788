/** The chat page in a real browser. */
@NullMarked
package dev.warmglow.app.page;

import org.jspecify.annotations.NullMarked;
