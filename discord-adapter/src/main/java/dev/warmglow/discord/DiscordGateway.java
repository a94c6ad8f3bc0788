package dev.warmglow.discord;

import dev.warmglow.core.platform.ChatPlatform.TokenRefused;
import dev.warmglow.core.platform.EventSink;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JDA's connection, from login to shutdown. Without privileged intents. */
final class DiscordGateway {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordGateway.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final DiscordSettings settings;
  private final OkHttpClient http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore ready = new Semaphore(0);
  private volatile @Nullable ShardManager shards;
  private volatile @Nullable JDA rest;
  private volatile boolean started;
  private volatile boolean refused;
  private volatile boolean closing;

  DiscordGateway(DiscordSettings settings, InvalidRequests invalidRequests) {
    this.settings = settings;
    this.http =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(5, 10, TimeUnit.SECONDS))
            .addInterceptor(invalidRequests)
            .build();
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    // What a command is used on comes with its text, whatever the intents say.
    Message.suppressContentIntentWarning();
    // Off: it would take a stack trace for every call.
    RestAction.setPassContext(false);
  }

  /** The shard that REST calls go through; null while there is none. */
  @Nullable JDA rest() {
    return rest;
  }

  /** Returns when every shard is ready. Tries again for as long as Discord does not answer. */
  void connect(EventSink sink, ListenerAdapter... readers)
      throws TokenRefused, InterruptedException {
    ShardManager login = login(sink, readers);
    shards = login;
    rest = login.getShards().getFirst();
    ready.acquire(login.getShardsTotal());
    if (refused) {
      throw new TokenRefused(DiscordPlatform.NAME);
    }
    started = true;
  }

  private ShardManager login(EventSink sink, ListenerAdapter... readers)
      throws TokenRefused, InterruptedException {
    Duration wait = FIRST_WAIT;
    while (!closing) {
      ShardManager attempt = builder(sink, readers).build(false);
      try {
        attempt.login();
        return attempt;
      } catch (InvalidTokenException | IllegalArgumentException malformedOrUnknown) {
        // Their messages may hold the token.
        attempt.shutdown();
        throw new TokenRefused(DiscordPlatform.NAME);
      } catch (RuntimeException noAnswer) {
        attempt.shutdown();
        LOG.warn(
            "Discord does not answer ({}), trying again in {} s",
            noAnswer.getClass().getSimpleName(),
            wait.toSeconds());
      }
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
    throw new InterruptedException("closed before Discord answered");
  }

  private DefaultShardManagerBuilder builder(EventSink sink, ListenerAdapter... readers)
      throws TokenRefused {
    if (settings.token().isBlank()) {
      throw new TokenRefused(DiscordPlatform.NAME);
    }
    RestConfig config = new RestConfig();
    if (settings.apiUrl() != null) {
      config.setBaseUrl(settings.apiUrl().toString());
    }
    return DefaultShardManagerBuilder.createLight(
            settings.token(), EnumSet.noneOf(GatewayIntent.class))
        .setRestConfig(config)
        .setHttpClient(http)
        .setEventPool(threads, false)
        .setCallbackPool(threads, false)
        .setRateLimitElastic(threads, false)
        // JDA would send a request again whose answer is late, follow-ups included.
        .setRequestTimeoutRetry(false)
        .setEnableShutdownHook(false)
        .addEventListeners(new Watch(sink))
        .addEventListeners((Object[]) readers);
  }

  /** Waits for what is being sent, then ends the connection. */
  void close() {
    closing = true;
    ShardManager open = shards;
    if (open == null) {
      return;
    }
    List<JDA> all = open.getShards();
    open.shutdown();
    try {
      for (JDA shard : all) {
        if (!shard.awaitShutdown(DRAIN)) {
          shard.shutdownNow();
        }
      }
    } catch (InterruptedException hurry) {
      all.forEach(JDA::shutdownNow);
      Thread.currentThread().interrupt();
    }
    rest = null;
    // The virtual threads need no end, and JDA may still tell its own through them.
    http.connectionPool().evictAll();
  }

  /** Learns when shards are ready and when Discord refuses the bot for good. */
  private final class Watch extends ListenerAdapter {
    private final EventSink sink;

    Watch(EventSink sink) {
      this.sink = sink;
    }

    @Override
    public void onReady(ReadyEvent event) {
      ready.release();
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
      CloseCode code = event.getCloseCode();
      if (closing || code == null || code.isReconnect()) {
        return;
      }
      if (started) {
        sink.lost(DiscordPlatform.NAME, "Discord ended the connection for good: " + code);
      }
      refused = true;
      ready.release(Integer.MAX_VALUE / 2);
    }
  }
}
