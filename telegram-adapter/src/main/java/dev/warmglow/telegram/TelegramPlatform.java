package dev.warmglow.telegram;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.platform.Capabilities;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.FileId;
import dev.warmglow.core.platform.Limits;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.telegram.CallFailed.Failure;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * One bot on Telegram. Updates are fetched by long polling and confirmed once they are taken over,
 * so each arrives at least once.
 */
public final class TelegramPlatform implements ChatPlatform {
  public static final Platform TELEGRAM = new Platform("telegram");

  private static final Logger LOG = LoggerFactory.getLogger(TelegramPlatform.class);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  private static final Duration STOP_CHECK = Duration.ofMillis(50);

  private final InstantSource clock;
  private final TelegramCalls calls;
  private final TelegramCalls polling;
  private final TelegramMembers members;
  private final TelegramFiles files;
  private final Backoff backoff;
  private volatile @Nullable Connection connection;

  /** What there is once the bot is known. */
  private record Connection(TelegramSender sender, TelegramPoll poll, Thread thread) {}

  /** A bot that is not connected yet. */
  public TelegramPlatform(TelegramSettings settings, InstantSource clock) {
    this(settings, clock, new Backoff());
  }

  TelegramPlatform(TelegramSettings settings, InstantSource clock, Backoff backoff) {
    this.clock = clock;
    this.calls = new TelegramCalls(settings, ANSWER_WITHIN);
    this.polling =
        new TelegramCalls(settings, Duration.ofSeconds(UpdateBatch.TIMEOUT).plusSeconds(10));
    this.members = new TelegramMembers(calls, clock);
    this.files = new TelegramFiles(settings, calls);
    this.backoff = backoff;
  }

  @Override
  public Platform platform() {
    return TELEGRAM;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(false, false, false);
  }

  @Override
  public Limits limits() {
    return TelegramLimits.SENDING;
  }

  /** Connects; tries on for as long as Telegram cannot be reached. */
  @Override
  public void start(EventSink sink) throws TokenRefused, InterruptedException {
    User bot = identify();
    TelegramMoves moves = new TelegramMoves(sink, clock);
    TelegramRenderer renderer =
        new TelegramRenderer("https://t.me/" + bot.getUserName() + "?start=open");
    TelegramEventReader reader = new TelegramEventReader(bot, clock);
    TelegramSearches asked = new TelegramSearches(calls, sink, renderer);
    TelegramPoll poll =
        new TelegramPoll(
            polling,
            sink,
            update -> {
              members.note(update);
              asked.answer(update);
              return reader.read(update);
            },
            backoff);
    TelegramSender sender = sender(renderer, moves);
    Thread thread = Thread.ofPlatform().daemon().name("telegram-poll").unstarted(poll);
    connection = new Connection(sender, poll, thread);
    thread.start();
    LOG.info("connected to Telegram as @{}", bot.getUserName());
  }

  private TelegramSender sender(TelegramRenderer renderer, TelegramMoves moves) {
    TelegramPosts posts = new TelegramPosts(calls, moves, renderer);
    TelegramEdits edits = new TelegramEdits(calls, moves, renderer, posts);
    TelegramEphemerals ephemerals = new TelegramEphemerals(calls, new EphemeralAbility(clock));
    return new TelegramSender(
        posts,
        edits,
        new TelegramAnswers(renderer, posts, edits, ephemerals, new TelegramQueries(calls)));
  }

  private User identify() throws TokenRefused, InterruptedException {
    while (true) {
      try {
        User bot = calls.call(new GetMe());
        // Updates are not given out while a webhook is set.
        calls.call(DeleteWebhook.builder().dropPendingUpdates(false).build());
        backoff.succeeded();
        return bot;
      } catch (CallFailed failed) {
        if (failed.failure() instanceof Failure.Refused refused
            && (refused.code() == 401 || refused.code() == 404)) {
          throw new TokenRefused(TELEGRAM);
        }
        LOG.warn("Telegram cannot be reached ({})", failed.failure().reason());
        if (backoff.await()) {
          throw new InterruptedException("closed while connecting");
        }
      }
    }
  }

  @Override
  public void publish(CommandCatalog catalog) throws PublishingFailed {
    new TelegramCommands(calls).publish(catalog);
  }

  @Override
  public Access accessOf(Caller caller) throws LookupFailed {
    return members.accessOf(caller);
  }

  @Override
  public Bytes fetch(FileId file, int maxBytes) throws LookupFailed {
    return files.fetch(file, maxBytes);
  }

  /** Telegram calls no event unanswered. */
  @Override
  public boolean acknowledge(ReplyTo replyTo, Action.Answer how) {
    return true;
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    @Nullable Connection connected = connection;
    if (connected == null) {
      return new Delivery.NotConnected();
    }
    try {
      return connected.sender().send(outgoing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Delivery.OutcomeUnknown("interrupted");
    }
  }

  @Override
  public void stopIntake() {
    @Nullable Connection connected = connection;
    if (connected == null) {
      backoff.stop();
      return;
    }
    try {
      do {
        // Again each time round: the thread may have been just about to start another call.
        connected.poll().stop();
      } while (!connected.thread().join(STOP_CHECK));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopIntake();
    polling.close();
    files.close();
    calls.close();
  }
}
