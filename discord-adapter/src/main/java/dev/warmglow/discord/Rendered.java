package dev.warmglow.discord;

import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;

/**
 * What one message of the core has become.
 *
 * @param parts at least one, in order; the last has the controls
 * @param rows the controls once more
 */
record Rendered(List<Payload> parts, DataArray rows) {

  /** The first part with the controls, for where the others cannot go. */
  Payload firstAlone() {
    return parts.size() == 1 ? parts.getFirst() : parts.getFirst().withRows(rows);
  }
}
