package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;

/** A typed line is a command or not, and words and people behind it. */
final class TelegramLineTest {
  private static final User BOT =
      User.builder().id(1L).firstName("Warmglow").userName("warmglow_bot").isBot(true).build();

  @ParameterizedTest
  @CsvSource({
    "/checkin, checkin",
    "/checkin_start, checkin start",
    "/checkin_start@warmglow_bot, checkin start",
    "/checkin_start@Warmglow_BOT, checkin start",
    "/CHECKIN, checkin",
    "/a_b_c, a b_c",
    "/start, start",
  })
  void aCommandIsAPath(String typed, String path) {
    TelegramLine.Named command = command(typed, typed.length());
    assertNotNull(command);
    assertEquals(path, command.path());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checkin@other_bot", "/checkin@warmglow_bot2", "/checkin@"})
  void aCommandForAnotherBotIsNone(String typed) {
    assertNull(command(typed, typed.length()));
  }

  @Test
  void aCommandFurtherInsideIsNone() {
    MessageEntity inside = entity("bot_command", 4, 5, null);
    assertNull(line("try /help", inside).command("warmglow_bot"));
  }

  @Test
  void aSlashThatTelegramDoesNotCallACommandIsNone() {
    assertNull(line("/").command("warmglow_bot"));
  }

  @Test
  void wordsBehindACommandKeepTheirCharacters() {
    assertEquals(
        List.of(new RawValue.Typed("How  are\nyou? ")),
        rest("/ask   How  are\nyou? ", entity("bot_command", 0, 4, null)));
  }

  @Test
  void peopleAreTakenOutOfTheWordsInTheirOrder() {
    User ben = User.builder().id(7L).firstName("Ben").lastName("B").isBot(false).build();
    assertEquals(
        List.of(
            new RawValue.Handle("anna"),
            new RawValue.Typed(" 🌻 and "),
            new RawValue.Account(new UserId(TelegramPlatform.TELEGRAM, "7"), "Ben B", false),
            new RawValue.Typed(" thanks")),
        rest(
            "/thanks @anna 🌻 and Ben thanks",
            entity("bot_command", 0, 7, null),
            entity("mention", 8, 5, null),
            entity("text_mention", 21, 3, ben)));
  }

  @Test
  void theBotKnowsItsOwnHandleInAnyCaseOfLetters() {
    assertEquals(
        List.of(
            new RawValue.Account(new UserId(TelegramPlatform.TELEGRAM, "1"), "Warmglow", true),
            new RawValue.Typed(" hello")),
        rest(
            "/thanks @Warmglow_bot hello",
            entity("bot_command", 0, 7, null),
            entity("mention", 8, 13, null)));
  }

  @Test
  void aCommandAloneHasNothingBehindIt() {
    assertEquals(List.of(), rest("/thanks ", entity("bot_command", 0, 7, null)));
  }

  @Test
  void aLinkToATopicOfThisChatIsThatChannelAndOthersAreWords() {
    ChannelId topic = new ChannelId(TelegramPlatform.TELEGRAM, "-1001/7");
    assertEquals(
        List.of(new RawValue.Channel(topic, "t.me/c/1/7")),
        rest("/in t.me/c/1/7", entity("bot_command", 0, 3, null), entity("url", 4, 10, null)));
    assertEquals(
        List.of(new RawValue.Typed("t.me/c/2/7")),
        rest("/in t.me/c/2/7", entity("bot_command", 0, 3, null), entity("url", 4, 10, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.me/c/1/7,          true,  -1001/7",
    "https://t.me/c/1/7/99,       true,  -1001/7",
    "https://t.me/c/1/1,          true,  -1001",
    "https://t.me/c/1/7?single,   false, -1001",
    "http://telegram.me/c/1,      true,  -1001",
    "https://t.me/harbor_chat,    true,  -1001",
    "https://t.me/Harbor_Chat/7,  true,  -1001/7",
  })
  void linksHere(String link, boolean topics, String channel) {
    RawValue.@Nullable Channel found =
        new TelegramLinks(-1001, "harbor_chat", topics).channel(link);
    assertEquals(channel, found == null ? null : found.channel().nativeId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://t.me/c/1/7777777777",
        "https://t.me/c/11/7",
        "https://t.me.evil.example/c/1/7",
        "https://example.com/c/1/7",
        "https://t.me/other_chat",
        "https://t.me/c/",
      })
  void linksElsewhereAreNone(String link) {
    assertNull(new TelegramLinks(-1001, "harbor_chat", true).channel(link));
  }

  private static TelegramLine.@Nullable Named command(String typed, int length) {
    return line(typed, entity("bot_command", 0, length, null)).command("warmglow_bot");
  }

  private static List<RawValue> rest(String text, MessageEntity... entities) {
    return line(text, entities).from(entities[0].getLength(), BOT).parts();
  }

  private static TelegramLine line(String text, MessageEntity... entities) {
    return new TelegramLine(
        text, List.of(entities), new TelegramLinks(-1001, null, true), null, null);
  }

  private static MessageEntity entity(String type, int offset, int length, @Nullable User user) {
    return MessageEntity.builder().type(type).offset(offset).length(length).user(user).build();
  }
}
