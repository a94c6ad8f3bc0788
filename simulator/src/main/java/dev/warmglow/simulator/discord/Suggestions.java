package dev.warmglow.simulator.discord;

import dev.warmglow.simulator.person.Seen.Choice;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Autocomplete requests that wait for their answer. Thread-safe. */
final class Suggestions {
  private static final int SECONDS = 3;

  private final Map<String, CompletableFuture<List<Choice>>> waiting = new ConcurrentHashMap<>();

  CompletableFuture<List<Choice>> await(Interaction interaction) {
    return waiting.computeIfAbsent(interaction.id, id -> new CompletableFuture<>());
  }

  void answered(Interaction interaction, List<Choice> choices) {
    await(interaction).complete(choices);
  }

  /** Waits for the answer; empty when none came in time. */
  List<Choice> of(Interaction asked) throws InterruptedException {
    try {
      return await(asked).get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      return List.of();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      waiting.remove(asked.id);
    }
  }
}
