/** The community's library of helpful links and texts. */
@NullMarked
package dev.warmglow.feature.resource;

import org.jspecify.annotations.NullMarked;
