package dev.warmglow.core.dispatch;

import static dev.warmglow.core.access.Access.EVERYONE;
import static dev.warmglow.core.access.Access.MODERATOR;
import static dev.warmglow.core.message.Visibility.EPHEMERAL;
import static dev.warmglow.core.message.Visibility.PUBLIC;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.input.Attachment;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.Place;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.storage.Tx;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Commands that ask in every way there is, and leave a row behind that says what was answered. */
final class AskingFeature implements Feature {
  enum Mood {
    GOOD,
    BAD
  }

  static final Field<String> TITLE = Field.words("title", 100);
  static final Field<LocalDate> DAY = Field.date("day");
  static final Field<Mood> MOOD = Field.choice("mood", Mood.class);
  static final Field<Long> COUNT = Field.wholeNumber("count", 1, 9).optional();
  static final Field<String> NOTE = Field.lines("note", 4000).optional();
  static final Field<ZoneId> ZONE = Field.zone("zone").optional();
  static final Field<String> TEA = Field.pick("tea");
  static final Field<Place> WHERE = Field.channel("where");
  static final Field<Attachment> PICTURE = Field.image("picture", 1000);
  static final Action<Integer> PRESS =
      new Action<>(
          "asking.press",
          EVERYONE,
          Action.Answer.UPDATE,
          new PayloadCodec<>(number -> Integer.toString(number), Integer::valueOf));
  static final CountDownLatch NEVER = new CountDownLatch(1);

  @Override
  public String name() {
    return "asking";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(
        Command.openingForm("plan", EVERYONE, PUBLIC, TITLE, DAY, MOOD, COUNT, NOTE, ZONE),
        this::plan);
    Command brew = Command.replying("brew", EVERYONE, EPHEMERAL, TEA, COUNT);
    registrar.command(brew, (request, tx) -> leave(tx, "brewed " + request.answers().get(TEA)));
    registrar.suggestions(brew, TEA, AskingFeature::teas);
    Command guarded = Command.replying("guarded", MODERATOR, EPHEMERAL, TEA);
    registrar.command(guarded, (_, tx) -> leave(tx, "guarded"));
    registrar.suggestions(guarded, TEA, AskingFeature::teas);
    Command stuck = Command.replying("stuck", EVERYONE, EPHEMERAL, TEA);
    registrar.command(stuck, (_, tx) -> leave(tx, "stuck"));
    registrar.suggestions(stuck, TEA, AskingFeature::neverAnswers);
    registrar.command(
        Command.onMessage("quote", EVERYONE, PUBLIC, TITLE),
        (request, tx) -> leave(tx, request.answers().get(TITLE) + " on " + subjectOf(request)));
    registrar.command(
        Command.onMessage("look", EVERYONE, EPHEMERAL),
        (request, tx) -> leave(tx, "looked at " + subjectOf(request)));
    registrar.command(
        Command.openingForm("keep", EVERYONE, PUBLIC, NOTE),
        (request, tx) -> leave(tx, request.answers().find(NOTE).orElse("")));
    registrar.command(Command.openingForm("picky", EVERYONE, PUBLIC, TITLE, NOTE), this::picky);
    registrar.command(
        Command.openingForm("place", EVERYONE, PUBLIC, WHERE),
        (request, tx) -> leave(tx, request.answers().get(WHERE).channel().nativeId()));
    registrar.command(Command.replying("show", EVERYONE, PUBLIC, PICTURE), this::show);
    registrar.action(PRESS, (_, number, tx) -> leave(tx, "pressed " + number));
    registrar.search(
        (_, query, _) -> List.of(new SearchResult("1", query, "", Message.of("found " + query))));
  }

  private static List<Suggestion> teas(Request request, String typed, Tx tx) {
    return IntStream.range(0, 40)
        .mapToObj(number -> new Suggestion("t" + number, "Tea " + number))
        .filter(tea ->
            tea.value().equals(typed)
                || tea.label().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static List<Suggestion> neverAnswers(Request request, String typed, Tx tx) {
    try {
      NEVER.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  private Reply plan(Request request, Tx tx) {
    return leave(
        tx,
        request.answers().get(TITLE)
            + "; "
            + request.answers().get(DAY)
            + "; "
            + request.answers().get(MOOD)
            + "; "
            + request.answers().find(COUNT).map(Objects::toString).orElse("-")
            + "; "
            + request.answers().find(NOTE).orElse("-")
            + "; "
            + request.answers().find(ZONE).map(ZoneId::getId).orElse("-"));
  }

  private Reply picky(Request request, Tx tx) {
    String title = request.answers().get(TITLE);
    leave(tx, title);
    if (title.equals("no")) {
      throw new Refusal(Text.of("not that"), TITLE);
    }
    if (title.equals("never")) {
      throw new Refusal(Text.of("not here"));
    }
    return Reply.say(Text.of(title));
  }

  private Reply show(Request request, Tx tx) {
    Attachment picture = request.answers().get(PICTURE);
    leave(tx, picture.type() + " of " + picture.content());
    return Reply.say(
        Message.of("look").with(new Image(picture.type(), picture.content(), "a picture")));
  }

  private static String subjectOf(Request request) {
    return Objects.requireNonNull(request.subject()).message().nativeId()
        + ": "
        + request.subject().text();
  }

  private static Reply leave(Tx tx, String what) {
    tx.handle().execute("INSERT INTO effect (what) VALUES (?)", what);
    return Reply.say(Text.of(what));
  }
}
