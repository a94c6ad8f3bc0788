package dev.warmglow.telegram;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.telegram.CallFailed.Failure;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the core when a failed call says that a group has become a supergroup. */
final class TelegramMoves {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramMoves.class);

  private final EventSink sink;
  private final InstantSource clock;

  TelegramMoves(EventSink sink, InstantSource clock) {
    this.sink = sink;
    this.clock = clock;
  }

  /**
   * Where the chat is now, once the core knows it; null when that is not why the call failed.
   *
   * @throws CallFailed when the core cannot take it over now: the call is to be made again later
   */
  @Nullable TelegramChat noticed(TelegramChat chat, Failure failure) throws CallFailed {
    if (!(failure instanceof Failure.Refused refused) || refused.migratedTo() == null) {
      return null;
    }
    long to = Objects.requireNonNull(refused.migratedTo());
    Event moved =
        TelegramEventReader.moved(
            "telegram:moved:" + chat.id() + ":" + to, clock.instant(), chat.id(), to);
    try {
      sink.accept(List.of(moved));
    } catch (RuntimeException failed) {
      LOG.warn("a group's move was not taken over: {}", failed.getClass().getSimpleName());
      throw new CallFailed(new Failure.NeverSent("the group's move is not known yet"));
    }
    return new TelegramChat(to, chat.topic());
  }
}
