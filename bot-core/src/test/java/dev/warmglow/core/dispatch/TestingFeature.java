package dev.warmglow.core.dispatch;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.message.Visibility;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Tx;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Commands that leave a row behind, and then succeed, fail or refuse. */
final class TestingFeature implements Feature {
  static final Field<String> TITLE = Field.words("title", 100);
  static final Field<String> TEXT = Field.lines("text", 100);

  final AtomicInteger failures = new AtomicInteger();
  final CountDownLatch stumbled = new CountDownLatch(1);
  final CountDownLatch released = new CountDownLatch(1);

  static void createTable(Database database) {
    database.writing(tx -> tx.handle().execute("CREATE TABLE effect (what TEXT NOT NULL)"));
  }

  static List<String> effects(Database database) {
    return database.read(tx ->
        tx.handle().select("SELECT what FROM effect ORDER BY what").mapTo(String.class).list());
  }

  @Override
  public String name() {
    return "testing";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(
        Command.openingForm("note", Access.EVERYONE, Visibility.PUBLIC, TITLE, TEXT),
        (request, tx) ->
            leave(tx, request.answers().get(TITLE) + ": " + request.answers().get(TEXT)));
    registrar.command(command("count"), (_, tx) -> leave(tx, "counted"));
    registrar.command(command("fail"), this::fail);
    registrar.command(command("stumble"), this::stumble);
    registrar.command(command("hold"), this::hold);
    registrar.command(
        command("refuse"),
        (_, tx) -> {
          leave(tx, "refused");
          throw new Refusal(Text.of("rather not"));
        });
  }

  private static Command command(String path) {
    return Command.replying(path, Access.EVERYONE, Visibility.EPHEMERAL);
  }

  private Reply fail(Request request, Tx tx) {
    leave(tx, "failed");
    failures.incrementAndGet();
    throw new IllegalStateException("broken");
  }

  private Reply stumble(Request request, Tx tx) {
    if (stumbled.getCount() > 0) {
      stumbled.countDown();
      throw new IllegalStateException("broken once");
    }
    return leave(tx, "stumbled");
  }

  private Reply hold(Request request, Tx tx) {
    try {
      released.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return leave(tx, "held");
  }

  private static Reply leave(Tx tx, String what) {
    tx.handle().execute("INSERT INTO effect (what) VALUES (?)", what);
    return Reply.say(Text.of(what));
  }
}
