package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.Platform;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes events over in memory, and refuses as often as it is told to. */
final class TakenOver implements EventSink {
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> lost = new LinkedBlockingQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile Runnable afterwards = () -> {};
  private volatile Function<Lookup.SearchRequested, List<SearchResult>> search = asked -> List.of();
  final List<String> keys = new CopyOnWriteArrayList<>();

  /** What happens once something was taken over, before the bot goes on. */
  void afterwards(Runnable action) {
    afterwards = action;
  }

  /** What searches find from here on. */
  void finding(Function<Lookup.SearchRequested, List<SearchResult>> found) {
    search = found;
  }

  void refuse(int times) {
    refusals.set(times);
  }

  @Override
  public void accept(List<Event> batch) {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the disk is full");
    }
    batch.forEach(event -> keys.add(event.key()));
    afterwards.run();
    events.addAll(batch);
  }

  @Override
  public List<Suggestion> suggestions(Lookup.SuggestionsRequested asked) {
    return List.of();
  }

  @Override
  public List<SearchResult> results(Lookup.SearchRequested asked) {
    return search.apply(asked);
  }

  @Override
  public void lost(Platform platform, String reason) {
    lost.add(reason);
  }

  /** The next event of this kind; others before it are passed over. */
  <E extends Event> E next(Class<E> kind) throws InterruptedException {
    while (true) {
      @Nullable Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(event, "no " + kind.getSimpleName());
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  String nextLost() throws InterruptedException {
    @Nullable String reason = lost.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(reason, "not lost");
    return reason;
  }
}
