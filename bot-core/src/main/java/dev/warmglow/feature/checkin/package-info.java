/** Check-ins: a question at a set time, answered by one tap, for oneself alone. */
@NullMarked
package dev.warmglow.feature.checkin;

import org.jspecify.annotations.NullMarked;
