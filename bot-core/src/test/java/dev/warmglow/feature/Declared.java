package dev.warmglow.feature;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.feature.Handler;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.feature.Search;
import dev.warmglow.core.feature.Suggester;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Reading;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.storage.Tx;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What features declared: nothing else can be said, pressed or shown. */
final class Declared implements Registrar {
  private static final int LABEL = 80;

  private final StrictJobs jobs;
  private final Map<String, Command> commands = new HashMap<>();
  private final Map<String, Handler> handlers = new HashMap<>();
  private final Map<String, Pressable<?>> actions = new HashMap<>();
  private final Map<String, Suggester> suggesters = new HashMap<>();
  private @Nullable Search offered;

  Declared(StrictJobs jobs) {
    this.jobs = jobs;
  }

  record Pressable<P>(Action<P> action, Handler.OfPress<P> handler) {
    Reply press(Request request, String payload, Tx tx) {
      return handler.handle(request, action.codec().read().apply(payload), tx);
    }
  }

  @Override
  public void command(Command command, Handler handler) {
    assertTrue(commands.put(command.path().toString(), command) == null);
    handlers.put(command.path().toString(), handler);
  }

  @Override
  public void suggestions(Command command, Field<String> field, Suggester suggester) {
    assertTrue(requireNonNull(commands.get(command.path().toString())).fields().contains(field));
    assertTrue(suggesters.put(command.path() + " " + field.name(), suggester) == null);
  }

  @Override
  public void search(Search search) {
    assertTrue(offered == null);
    offered = search;
  }

  @Override
  public <P> void action(Action<P> action, Handler.OfPress<P> handler) {
    assertTrue(actions.put(action.name(), new Pressable<>(action, handler)) == null);
  }

  @Override
  public <P> void job(Job<P> job, Job.Handler<P> handler) {
    jobs.register(job, handler);
  }

  Command command(String path) {
    Command command = commands.get(path);
    if (command == null) {
      throw new IllegalStateException("nobody declared " + path);
    }
    return command;
  }

  Handler handler(String path) {
    return requireNonNull(handlers.get(path));
  }

  Pressable<?> action(Press press) {
    Pressable<?> found = actions.get(press.action());
    if (found == null) {
      throw new IllegalStateException("nobody declared " + press.action());
    }
    return found;
  }

  Suggester suggester(String path, String field) {
    return requireNonNull(suggesters.get(path + " " + field));
  }

  Search search() {
    return requireNonNull(offered);
  }

  /** What was given, read by the command's fields. */
  static Map<String, Object> values(Command command, Map<String, RawValue> given) {
    Map<String, Object> values = new HashMap<>();
    for (Field<?> field : command.fields()) {
      RawValue raw = given.get(field.name());
      if (raw == null) {
        assertTrue(!field.required(), field.name() + " is missing");
      } else if (field.read(raw) instanceof Reading.Understood<?> understood) {
        values.put(field.name(), understood.value());
      } else {
        throw new IllegalStateException(field.name() + " cannot be read");
      }
    }
    return values;
  }

  /** Refuses what no platform could show, and buttons that nobody declared. */
  void check(Message message) {
    assertTrue(message.text().plain().length() <= 4000, "too long");
    for (Control control : message.controls()) {
      assertTrue(!control.label().isEmpty() && control.label().length() <= LABEL, control::label);
      switch (control) {
        case Control.Button button -> check(button.press());
        case Control.Menu menu ->
            menu.options()
                .forEach(option -> {
                  assertTrue(option.label().length() <= LABEL, option::label);
                  check(option.press());
                });
        case Control.LinkButton _ -> {}
        case Control.OpenPrivateChat _ -> {}
      }
    }
  }

  private void check(Press press) {
    assertTrue(actions.containsKey(press.action()), "nobody declared " + press.action());
    assertTrue(press.encoded().length() <= 100, "too long for a button: " + press.encoded());
  }
}
