/** Says what is wrong with an installation before it is started. */
@NullMarked
package dev.warmglow.app.doctor;

import org.jspecify.annotations.NullMarked;
