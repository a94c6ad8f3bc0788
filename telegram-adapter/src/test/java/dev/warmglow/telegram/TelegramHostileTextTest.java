package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.dispatch.HostileStrings;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.ImageType;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Seen;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people write goes through everything that is shown, to a Telegram that refuses what
 * breaks its rules. A case is named by its number, since reports cannot hold what it holds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TelegramHostileTextTest {
  private static final List<String> WRITTEN = written();
  private static final URI SITE = URI.create("https://example.org");
  private static final byte[] PICTURE = Pictures.png();
  private static final Outgoing.Audience AUDIENCE =
      new Outgoing.Audience(Locale.ENGLISH, ZoneId.of("UTC"));

  private final Harbor harbor;

  TelegramHostileTextTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @BeforeAll
  void gather() {
    harbor.telegram.limitsTimes(1_000_000);
    harbor.people.join("ben", "Harbor");
    harbor.people.join("ana", "Harbor");
  }

  @AfterAll
  void stop() {
    harbor.close();
  }

  static IntStream cases() {
    return IntStream.range(0, WRITTEN.size());
  }

  @Test
  void thereAreEnoughOfThem() {
    assertTrue(WRITTEN.size() >= 600, () -> WRITTEN.size() + " strings");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void asWordsInEveryStyle(int number) {
    String written = WRITTEN.get(number);
    Text all =
        Text.of(written)
            .plus(Text.bold(written))
            .plus(Text.of(new Span.Styled(Span.Style.ITALIC, written)))
            .plus(Text.of(new Span.Styled(Span.Style.CODE, written)))
            .plus(Text.of(new Span.Link(written, SITE)))
            .plus(Text.quote(written))
            .plus(Text.of(new Span.Time(Instant.ofEpochSecond(1_800_000_000), form(number))))
            .plus(written);
    post(Message.of(all));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aloneAndInACardWithButtonsAndAsAQuestion(int number) {
    String written = WRITTEN.get(number);
    String label = TelegramCharacters.cut(written, 80);
    post(Message.of(written));
    post(
        Message.of(written)
            .with(new Card(written, SITE, Text.of(written), written))
            .with(Control.danger(label, new Press("demo.fine", "x".repeat(54))))
            .with(new Control.LinkButton(label, SITE), new Control.OpenPrivateChat(label))
            .with(
                new Control.Menu(
                    label, List.of(new Control.Option(label, new Press("demo.pick", "1"))))));
    post(Message.of(written).expecting(new Message.Prompt(written)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void belowAPictureAndInAnEdit(int number) {
    String written = WRITTEN.get(number);
    Image image = new Image(ImageType.PNG, Bytes.of(PICTURE), TelegramCharacters.cut(written, 999));
    MessageRef first = post(Message.of(written).with(image));
    if (written.length() < 1_000) {
      Message changed = Message.of(Text.quote(written).plus("!")).with(image);
      Harbor.delivered(harbor.send(new Target.Posted(first), new Content.Said(changed)));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void asSomebodysNameWhichNamesOnlyThem(int number) {
    String written = WRITTEN.get(number);
    long before = harbor.people.log().newest();
    post(Message.of(Text.of(new Span.Mention(harbor.anna(), written)).plus(written)));
    for (Seen.MessageView shown : since(before)) {
      assertTrue(
          shown.pinged().isEmpty() || shown.pinged().equals(List.of("anna")),
          () -> shown.pinged().toString());
    }
  }

  @Test
  void toOnePersonAlone() throws InterruptedException {
    for (String written : WRITTEN) {
      Message asking = Message.of("?").with(Control.button("Go", new Press("demo.fine", "1")));
      String asked = Harbor.delivered(harbor.say(asking)).nativeId();
      harbor.people.press("anna", "Harbor", asked, "0.0");
      Event.ActionPressed press = harbor.events.next(Event.ActionPressed.class);
      Text words = Text.of(written.length() > 4_000 ? "long" : written + " ".repeat(201) + ".");
      assertTrue(
          TelegramText.of(words, AUDIENCE, true).split(TelegramLimits.TEXT).size() > 1
              || harbor
                  .answer(press.replyTo(), Answer.EPHEMERAL, Message.of(words))
                  .equals(TelegramSender.DONE),
          written);
    }
  }

  /** Telegram took every part, and it named nobody. */
  private MessageRef post(Message message) {
    long before = harbor.people.log().newest();
    MessageRef posted = Harbor.delivered(harbor.say(message));
    boolean mentions = message.text().spans().stream().anyMatch(Span.Mention.class::isInstance);
    if (!mentions) {
      since(before).forEach(shown -> assertEquals(List.of(), shown.pinged()));
    }
    return posted;
  }

  private List<Seen.MessageView> since(long before) {
    return harbor.people.log().after(before).stream()
        .flatMap(line -> Stream.ofNullable(line.message()))
        .toList();
  }

  private static Span.Time.Form form(int number) {
    Span.Time.Form[] forms = Span.Time.Form.values();
    return forms[number % forms.length];
  }

  private static List<String> written() {
    List<String> all = new ArrayList<>(HostileStrings.all());
    all.addAll(
        List.of(
            "@anna", "@ben", "hi @anna!", "(@ana)", "ü@anna", "x\n@ben", "@anna@ben", "/@anna"));
    Random random = new Random(20261122);
    String[] pieces = {
      "@anna",
      "\uD83C",
      "\uDF3B",
      "🌻",
      "\0",
      "\u200B",
      "\u202E",
      "e\u0301",
      "<b>",
      "&",
      "*",
      "\n\n",
      "\r\n",
      " ",
      "مرحبا",
      "👨‍👩‍👧‍👦",
      "/help",
      "#tag",
      "https://e.org/@ben",
      "\u2028",
      "word"
    };
    for (int i = 0; i < 100; i++) {
      StringBuilder mixed = new StringBuilder();
      for (int left = 1 + random.nextInt(30); left > 0; left--) {
        mixed.append(pieces[random.nextInt(pieces.length)]);
      }
      all.add(mixed.toString().repeat(i % 10 == 0 ? 40 : 1));
    }
    return List.copyOf(all);
  }
}
