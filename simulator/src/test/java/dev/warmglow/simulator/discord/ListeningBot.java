package dev.warmglow.simulator.discord;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/** A bot on the real client library that does what the test says. */
final class ListeningBot implements EventListener, AutoCloseable {
  private final ShardManager shards;
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile Consumer<GenericEvent> handler = event -> {};

  ListeningBot(DiscordSimulator simulator) throws InterruptedException {
    this.shards =
        DefaultShardManagerBuilder.createLight(simulator.token(), List.<GatewayIntent>of())
            .setRestConfig(new RestConfig().setBaseUrl(simulator.apiUrl()))
            .setEnableShutdownHook(false)
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .addEventListeners(this)
            .build();
    if (!ready.await(15, TimeUnit.SECONDS)) {
      throw new AssertionError("never ready");
    }
  }

  /** From here on events of this type are handled so, and no others. */
  <E extends GenericEvent> void on(Class<E> type, Consumer<E> handling) {
    handler =
        event -> {
          if (type.isInstance(event)) {
            handling.accept(type.cast(event));
          }
        };
  }

  JDA jda() {
    return shards.getShards().getFirst();
  }

  TextChannel channel(String id) {
    return Objects.requireNonNull(jda().getTextChannelById(id));
  }

  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof ReadyEvent) {
      ready.countDown();
    }
    handler.accept(event);
  }

  @Override
  public void close() {
    shards.shutdown();
    jda().shutdownNow();
  }
}
