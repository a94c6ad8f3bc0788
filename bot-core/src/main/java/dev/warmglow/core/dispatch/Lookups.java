package dev.warmglow.core.dispatch;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.incident.Incidents;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Answers what platforms ask while somebody types. Reads only. Thread-safe. */
final class Lookups implements AutoCloseable {
  /** Discord waits 3 s, the way there and back included. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Database database;
  private final Map<Platform, ChatPlatform> platforms;
  private final Declarations declarations;
  private final Identities identities;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Lookups(
      Database database,
      Map<Platform, ChatPlatform> platforms,
      Declarations declarations,
      Identities identities,
      InstantSource clock) {
    this.database = database;
    this.platforms = Map.copyOf(platforms);
    this.declarations = declarations;
    this.identities = identities;
    this.clock = clock;
  }

  List<Suggestion> suggestions(Lookup.SuggestionsRequested asked) {
    return Texts.isSound(asked.typed()) ? inTime(() -> suggest(asked)) : List.of();
  }

  private List<Suggestion> suggest(Lookup.SuggestionsRequested asked)
      throws ChatPlatform.LookupFailed {
    Declarations.BoundCommand bound = declarations.command(asked.path()).orElse(null);
    if (bound == null || !allows(asked.caller(), bound.command().access())) {
      return List.of();
    }
    return bound.command().fields().stream()
        .filter(field -> field.name().equals(asked.field()))
        .findFirst()
        .map(field ->
            database.read(tx ->
                identities
                    .glimpse(tx, asked.caller(), clock.instant())
                    .map(request -> Offers.of(tx, bound, field, request, asked.typed()))
                    .orElse(List.of())))
        .orElse(List.of());
  }

  List<SearchResult> results(Lookup.SearchRequested asked) {
    return Texts.isSound(asked.query()) ? inTime(() -> search(asked)) : List.of();
  }

  private List<SearchResult> search(Lookup.SearchRequested asked) {
    return database.read(tx ->
        declarations
            .search()
            .flatMap(search ->
                identities
                    .glimpse(tx, asked.caller(), clock.instant())
                    .map(request -> search.results(request, asked.query(), tx)))
            .orElse(List.of())
            .stream()
            .limit(Suggestion.MOST)
            .toList());
  }

  private boolean allows(Caller caller, Access wanted) throws ChatPlatform.LookupFailed {
    if (wanted == Access.EVERYONE) {
      return true;
    }
    ChatPlatform platform = platforms.get(caller.user().platform());
    return platform != null && platform.accessOf(caller).allows(wanted);
  }

  private <T> List<T> inTime(Callable<List<T>> question) {
    Future<List<T>> answer = threads.submit(question);
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (TimeoutException late) {
      return List.of();
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof ChatPlatform.LookupFailed)) {
        Incidents.record("looking something up", failure);
      }
      return List.of();
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
