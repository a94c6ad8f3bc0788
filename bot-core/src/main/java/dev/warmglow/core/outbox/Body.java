package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;

/** What a row keeps sealed: where to, since that may hold a secret, and what. */
record Body(Target target, Content content) {}
