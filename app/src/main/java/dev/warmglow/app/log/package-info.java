/** Logging that cannot give a token away. */
@NullMarked
package dev.warmglow.app.log;

import org.jspecify.annotations.NullMarked;
