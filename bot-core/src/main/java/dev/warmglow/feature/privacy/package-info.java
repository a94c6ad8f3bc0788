/** What is kept about a person, and how to get it or get rid of it. */
@NullMarked
package dev.warmglow.feature.privacy;

import org.jspecify.annotations.NullMarked;
