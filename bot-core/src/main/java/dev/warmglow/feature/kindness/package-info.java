/** Thank-yous from one member to another, shown only as the receiver wants. */
@NullMarked
package dev.warmglow.feature.kindness;

import org.jspecify.annotations.NullMarked;
