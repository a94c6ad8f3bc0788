/** The database: one writer, durable commits, migrations by feature. */
@NullMarked
package dev.warmglow.core.storage;

import org.jspecify.annotations.NullMarked;
