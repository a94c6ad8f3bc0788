package dev.warmglow.core.platform;

import dev.warmglow.core.event.Event;
import java.util.List;

/** Where an adapter brings what happened. Thread-safe. */
public interface EventSink {

  /**
   * Takes events over, in order. When it returns they are durable, and an event with a known key
   * was ignored: only now may the adapter confirm them to the platform. They are handled later, in
   * order per channel.
   *
   * @throws RuntimeException when nothing was taken over; the adapter brings them again
   */
  void accept(List<Event> events);

  /** The platform refused the token for good, or another program uses it. */
  void lost(Platform platform, String reason);
}
