package dev.warmglow.core.platform;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.input.Suggestion;
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

  /**
   * Values that fit what is being typed, at most 25, the best first. Reads only, keeps nothing, and
   * returns within two seconds: empty when it is not known, not allowed, or takes longer. Never
   * throws.
   */
  List<Suggestion> suggestions(Lookup.SuggestionsRequested asked);

  /** What is found, at most 25, the best first; returns as {@link #suggestions} does. */
  List<SearchResult> results(Lookup.SearchRequested asked);

  /** The platform refused the token for good, or another program uses it. */
  void lost(Platform platform, String reason);
}
