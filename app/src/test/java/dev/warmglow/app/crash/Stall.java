package dev.warmglow.app.crash;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Handler;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Search;
import dev.warmglow.core.feature.Suggester;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.schedule.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A feature whose commands come to a halt in their transaction while a file says so: {@code before}
 * their effect, or {@code after} it and before its commit.
 */
final class Stall implements Feature {
  static final String BEFORE = "before";
  static final String AFTER = "after";

  private final Feature feature;
  private final Path folder;

  Stall(Feature feature, Path folder) {
    this.feature = feature;
    this.folder = folder;
  }

  static List<Feature> around(List<Feature> features, Path folder) {
    return features.stream().<Feature>map(feature -> new Stall(feature, folder)).toList();
  }

  /** Where it is said that commands halt. */
  static Path order(Path folder) {
    return folder.resolve("halt");
  }

  /** Appears when a command has come to its halt. */
  static Path halted(Path folder) {
    return folder.resolve("halted");
  }

  @Override
  public String name() {
    return feature.name();
  }

  @Override
  public void register(Registrar registrar) {
    feature.register(
        new Registrar() {
          @Override
          public void command(Command command, Handler handler) {
            registrar.command(
                command,
                (request, tx) -> {
                  haltIf(BEFORE);
                  Reply reply = handler.handle(request, tx);
                  haltIf(AFTER);
                  return reply;
                });
          }

          @Override
          public void suggestions(Command command, Field<String> field, Suggester suggester) {
            registrar.suggestions(command, field, suggester);
          }

          @Override
          public void search(Search search) {
            registrar.search(search);
          }

          @Override
          public <P> void action(Action<P> action, Handler.OfPress<P> handler) {
            registrar.action(action, handler);
          }

          @Override
          public <P> void job(Job<P> job, Job.Handler<P> handler) {
            registrar.job(job, handler);
          }
        });
  }

  private void haltIf(String place) {
    try {
      if (Files.exists(order(folder)) && Files.readString(order(folder)).equals(place)) {
        Files.createFile(halted(folder));
        new CountDownLatch(1).await();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
