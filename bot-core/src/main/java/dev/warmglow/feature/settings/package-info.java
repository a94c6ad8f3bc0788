/** Language, time zone and quiet, for a person and for a community. */
@NullMarked
package dev.warmglow.feature.settings;

import org.jspecify.annotations.NullMarked;
