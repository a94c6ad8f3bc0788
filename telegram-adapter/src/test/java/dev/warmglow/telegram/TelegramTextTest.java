package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Outgoing.Audience;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** Words become characters and entities; nothing a person wrote is read as anything else. */
final class TelegramTextTest {
  private static final Audience BERLIN = new Audience(Locale.GERMAN, ZoneId.of("Europe/Berlin"));
  private static final Audience LONDON = new Audience(Locale.ENGLISH, ZoneId.of("Europe/London"));
  private static final Span.Time EVENING =
      new Span.Time(Instant.parse("2026-11-22T18:30:00Z"), Span.Time.Form.DATE_AND_TIME);

  @Test
  void everySpanHasItsEntityAndOffsetsCountUtf16Units() {
    Text text =
        Text.of("🌻 ")
            .plus(Text.bold("bold"))
            .plus(Text.of(new Span.Styled(Span.Style.ITALIC, "🌊")))
            .plus(Text.of(new Span.Styled(Span.Style.CODE, "/code")))
            .plus(Text.of(new Span.Link("link", URI.create("https://example.org/a"))))
            .plus(Text.of(mention("42", "Anna")));
    assertEquals(
        """
        🌻 bold🌊/codelinkAnna
        bold "bold"
        italic "🌊"
        code "/code"
        text_link "link" https://example.org/a
        text_mention "Anna" 42
        """,
        shown(TelegramText.of(text, LONDON, false)));
  }

  @Test
  void aQuoteStandsOnLinesOfItsOwn() {
    Text text = Text.of("Anna wrote:").plus(Text.quote("two\nlines")).plus("and left");
    assertEquals(
        """
        Anna wrote:
        two
        lines
        and left
        blockquote "two
        lines"
        """,
        shown(TelegramText.of(text, LONDON, false)));
  }

  @Test
  void aCardIsATitleABodyAndSmallPrintBelowTheText() {
    Card card =
        new Card(
            "Sleep well", URI.create("https://example.org/sleep"), Text.of("Ten tips"), "by Ben");
    assertEquals(
        """
        Found:

        Sleep well
        Ten tips
        by Ben
        bold "Sleep well"
        text_link "Sleep well" https://example.org/sleep
        italic "by Ben"
        """,
        shown(TelegramText.of(Text.of("Found:"), card, LONDON, false)));
  }

  @Test
  void aTimeIsInTheReadersZoneAndLanguageInPrivate() {
    assertEquals(
        "Sonntag, 22. November 2026, 19:30",
        TelegramText.of(Text.of(EVENING), BERLIN, false).text());
  }

  @Test
  void aTimeInAGroupNamesItsZone() {
    assertEquals(
        "Sunday, November 22, 2026, 6:30 PM (Europe/London)",
        TelegramText.of(Text.of(EVENING), LONDON, true).text());
  }

  @Test
  void clientsAreToldTheTimeItselfToShowItInTheirOwnZone() {
    MessageEntity time = TelegramText.of(Text.of(EVENING), LONDON, true).entities().getFirst();
    assertEquals("date_time", time.getType());
    assertEquals(EVENING.at().getEpochSecond(), time.getUnixTime().longValue());
    assertEquals("wDt", time.getDateTimeFormat());
    assertEquals(0, time.getOffset());
    assertEquals(TelegramText.of(Text.of(EVENING), LONDON, true).text().length(), time.getLength());
  }

  @ParameterizedTest
  @EnumSource
  void everyFormOfATimeIsOneThatClientsKnow(Span.Time.Form form) {
    assertTrue(TelegramTimes.format(form).matches("r|w?[dD]?[tT]?"));
  }

  @Test
  void halfATimeIsOnlyWords() {
    TelegramText text = TelegramText.of(Text.of(EVENING), LONDON, true);
    assertTrue(text.split(20).stream().allMatch(part -> part.entities().isEmpty()));
  }

  @Test
  void aTimeThatHasNoNumberIsOnlyWords() {
    Span.Time ancient = new Span.Time(Instant.EPOCH.minusSeconds(1), Span.Time.Form.DATE);
    assertEquals(List.of(), TelegramText.of(Text.of(ancient), LONDON, true).entities());
  }

  @Test
  void aNameInSomebodysWordsNamesNobodyAndAnAddressStaysWhole() {
    assertEquals(
        "@\u2060anna (@\u2060ben_b) jo@example.org @ home",
        TelegramCharacters.namingNobody("@anna (@ben_b) jo@example.org @ home"));
    TelegramText code =
        TelegramText.of(Text.of(new Span.Styled(Span.Style.CODE, "@anna")), LONDON, true);
    assertEquals("@anna", code.text());
  }

  @Test
  void aMentionOfAdministratorsWhoHideIsTheGroupsName() {
    TelegramText text = TelegramText.of(Text.of(mention("-1001", "Harbor")), LONDON, true);
    assertEquals("Harbor\n", shown(text));
  }

  @Test
  void aMentionOfAnAccountOfAnotherPlatformIsOnlyItsName() {
    UserId elsewhere = new UserId(new Platform("discord"), "99");
    TelegramText text = TelegramText.of(Text.of(new Span.Mention(elsewhere, "Ben")), LONDON, true);
    assertEquals("Ben\n", shown(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>bold</b> &amp; </blockquote>",
        "*a* _b_ `c` [d](https://e) ||f||",
        "{name} %s ${x} \\",
        "Z̷͑a̶͑l̸͑g̵͑o̶͑",
        "👨‍👩‍👧‍👦 🏳️‍🌈 🇩🇪",
        "مرحبا בעולם",
      })
  void whatPeopleWriteStaysAsItIs(String written) {
    TelegramText text = TelegramText.of(Text.of(written), LONDON, true);
    assertEquals(written, text.text());
    assertEquals(List.of(), text.entities());
  }

  @Test
  void whatTelegramCannotTakeIsReplaced() {
    assertEquals("a�b�c\nd\ne", TelegramCharacters.safe("a\0b\uD83Cc\r\nd\re"));
    assertEquals("�🌻�", TelegramCharacters.safe("\uDF3B🌻\uD83C"));
  }

  @Test
  void aTextOfExactlyTheLimitIsOnePartAndOneMoreIsTwo() {
    assertEquals(1, TelegramText.of(Text.of("a".repeat(4096)), LONDON, true).split(4096).size());
    assertEquals(2, TelegramText.of(Text.of("a".repeat(4097)), LONDON, true).split(4096).size());
  }

  @Test
  void longTextIsCutAtAParagraphBeforeALineBeforeAWord() {
    assertEquals(List.of("aaaa aa", "bb cc\ndd"), parts("aaaa aa\n\nbb cc\ndd", 10));
    assertEquals(List.of("aaaa aa", "bb cc dd"), parts("aaaa aa\nbb cc dd", 10));
    assertEquals(List.of("aaaa aa", "bbbb cc"), parts("aaaa aa bbbb cc", 10));
    assertEquals(List.of("aaaaaaaaaa", "aa"), parts("aaaaaaaaaaaa", 10));
  }

  @Test
  void anEntityAcrossACutIsOnBothSides() {
    List<TelegramText> parts = TelegramText.of(Text.bold("aaaa bbbb"), LONDON, true).split(5);
    assertEquals("aaaa\nbold \"aaaa\"\n", shown(parts.get(0)));
    assertEquals("bbbb\nbold \"bbbb\"\n", shown(parts.get(1)));
  }

  @Test
  void anyTextIsSplitIntoValidPartsThatHoldEveryWord() {
    Random random = new Random(20261122);
    for (int round = 0; round < 2_000; round++) {
      TelegramText whole = TelegramText.of(randomText(random), LONDON, true);
      int most = 5 + random.nextInt(40);
      List<TelegramText> parts = whole.split(most);
      StringBuilder joined = new StringBuilder();
      for (TelegramText part : parts) {
        assertTrue(part.text().length() <= most && !part.isBlank());
        assertEquals(part.text(), roundTrip(part.text()), "half a surrogate pair");
        for (MessageEntity entity : part.entities()) {
          assertTrue(entity.getOffset() >= 0 && entity.getLength() > 0);
          assertTrue(entity.getOffset() + entity.getLength() <= part.text().length());
        }
        joined.append(part.text());
      }
      assertEquals(withoutSpace(whole.text()), withoutSpace(joined.toString()));
    }
  }

  private static Text randomText(Random random) {
    String[] pieces = {"a", "word ", "\n", "\n\n", "🌻", "\uD83C", "é", "longerword", "  ", "<b>"};
    Text text = Text.EMPTY;
    for (int i = random.nextInt(20); i >= 0; i--) {
      String piece = pieces[random.nextInt(pieces.length)];
      text =
          switch (random.nextInt(4)) {
            case 0 -> text.plus(Text.bold(piece));
            case 1 -> text.plus(Text.quote(piece));
            default -> text.plus(piece);
          };
    }
    return text;
  }

  private static List<String> parts(String text, int most) {
    return TelegramText.of(Text.of(text), LONDON, true).split(most).stream()
        .map(TelegramText::text)
        .toList();
  }

  private static Span mention(String id, String name) {
    return new Span.Mention(new UserId(TelegramPlatform.TELEGRAM, id), name);
  }

  private static String roundTrip(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String withoutSpace(String text) {
    assertFalse(text.contains("\r"));
    return text.replaceAll("\\s", "");
  }

  /** The text, then each entity with the characters it covers. */
  private static String shown(TelegramText text) {
    StringBuilder shown = new StringBuilder(text.text()).append('\n');
    for (MessageEntity entity : text.entities()) {
      int end = entity.getOffset() + entity.getLength();
      shown
          .append(entity.getType())
          .append(" \"")
          .append(text.text(), entity.getOffset(), end)
          .append('"')
          .append(entity.getUrl() == null ? "" : " " + entity.getUrl())
          .append(entity.getUser() == null ? "" : " " + entity.getUser().getId())
          .append('\n');
    }
    return shown.toString();
  }
}
