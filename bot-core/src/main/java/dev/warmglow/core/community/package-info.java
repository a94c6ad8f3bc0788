/** Who: communities (tenants) and persons (identities). */
@NullMarked
package dev.warmglow.core.community;

import org.jspecify.annotations.NullMarked;
