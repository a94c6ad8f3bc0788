package dev.warmglow.simulator.discord;

import dev.warmglow.simulator.person.Seen.Choice;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Autocomplete requests that wait for their answer. Thread-safe. */
final class Suggestions {
  private final Map<String, CompletableFuture<List<Choice>>> waiting = new ConcurrentHashMap<>();

  CompletableFuture<List<Choice>> await(Interaction interaction) {
    return waiting.computeIfAbsent(interaction.id, id -> new CompletableFuture<>());
  }

  void answered(Interaction interaction, List<Choice> choices) {
    await(interaction).complete(choices);
  }

  void done(Interaction interaction) {
    waiting.remove(interaction.id);
  }
}
