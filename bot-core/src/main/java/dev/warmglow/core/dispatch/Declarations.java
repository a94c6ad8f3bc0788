package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Handler;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.feature.Search;
import dev.warmglow.core.feature.Suggester;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.schedule.BoundJob;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.storage.Tx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the features declared. Built once at start, then read only. */
public final class Declarations {
  /** What a person says about the open question, or to begin, where commands are typed. */
  private static final Set<String> ANSWERS = Set.of("back", "cancel", "skip", "start");

  private final Map<String, BoundCommand> commands = new LinkedHashMap<>();
  private final Map<String, BoundAction<?>> actions = new LinkedHashMap<>();
  private final Map<String, BoundJob<?>> jobs = new LinkedHashMap<>();
  private @Nullable Search search;

  /**
   * Collects what each feature registers.
   *
   * @throws IllegalStateException with one sentence when two features declare the same name, or
   *     when something that belongs to a declaration is missing
   */
  public static Declarations of(List<Feature> features) {
    Declarations all = new Declarations();
    for (Feature feature : features) {
      feature.register(all.new Collector(Words.of(feature.name())));
    }
    all.commands.values().forEach(DeclaredWords::check);
    return all;
  }

  /**
   * A command and what runs it.
   *
   * @param words of its feature
   * @param suggesters by the name of the field they are for
   */
  public record BoundCommand(
      Command command, Words words, Handler handler, Map<String, Suggester> suggesters) {}

  /** An action and what runs it. */
  public record BoundAction<P>(Action<P> action, Handler.OfPress<P> handler) {

    /** Whether the payload is one of this action's. */
    boolean understands(Press press) {
      try {
        P _ = action.codec().read().apply(press.payload());
        return true;
      } catch (RuntimeException madeUp) {
        return false;
      }
    }

    /**
     * Reads the payload and runs the handler.
     *
     * @throws IllegalArgumentException when the payload is none of this action's
     */
    Reply press(Request request, Press press, Tx tx) {
      return handler.handle(request, action.codec().read().apply(press.payload()), tx);
    }
  }

  Optional<BoundCommand> command(String path) {
    return Optional.ofNullable(commands.get(path));
  }

  /** In the order they were declared. */
  public List<BoundCommand> commands() {
    return List.copyOf(commands.values());
  }

  /** The commands whose first word is {@code group}. */
  List<BoundCommand> group(String group) {
    return commands.values().stream()
        .filter(bound -> bound.command().path().group().equals(group))
        .toList();
  }

  Optional<BoundAction<?>> action(String name) {
    return Optional.ofNullable(actions.get(name));
  }

  /** What can be searched from any chat. */
  Optional<Search> search() {
    return Optional.ofNullable(search);
  }

  public List<BoundJob<?>> jobs() {
    return List.copyOf(jobs.values());
  }

  private static <T> void putNew(Map<String, T> all, String what, String name, T declared) {
    if (all.putIfAbsent(name, declared) != null) {
      throw new IllegalStateException("two features declare the " + what + " \"" + name + "\"");
    }
  }

  private final class Collector implements Registrar {
    private final Words words;

    Collector(Words words) {
      this.words = words;
    }

    @Override
    public void command(Command command, Handler handler) {
      String path = command.path().toString();
      if (ANSWERS.contains(command.path().group())) {
        throw new IllegalStateException("\"" + path + "\" begins with a word of conversations");
      }
      boolean clashes =
          commands.keySet().stream()
              .anyMatch(other -> other.startsWith(path + " ") || path.startsWith(other + " "));
      if (clashes) {
        throw new IllegalStateException(
            "\"" + path + "\" cannot be both a command and a group of commands");
      }
      putNew(commands, "command", path, new BoundCommand(command, words, handler, new HashMap<>()));
    }

    @Override
    public void suggestions(Command command, Field<String> field, Suggester suggester) {
      BoundCommand bound = commands.get(command.path().toString());
      if (bound == null || !bound.command().fields().contains(field)) {
        throw new IllegalStateException(
            "suggestions for \"" + command.path() + "\", which has no field " + field.name());
      }
      putNew(bound.suggesters(), "suggestions", field.name(), suggester);
    }

    @Override
    public void search(Search offered) {
      if (search != null) {
        throw new IllegalStateException("two features offer a search");
      }
      search = offered;
    }

    @Override
    public <P> void action(Action<P> action, Handler.OfPress<P> handler) {
      putNew(actions, "action", action.name(), new BoundAction<>(action, handler));
    }

    @Override
    public <P> void job(Job<P> job, Job.Handler<P> handler) {
      putNew(jobs, "job", job.name(), new BoundJob<>(job, handler));
    }
  }
}
