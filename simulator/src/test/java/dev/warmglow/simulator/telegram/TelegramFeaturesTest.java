package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.InlineList;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person's client and the bot do with inline mode, pictures, topics and disguises. */
final class TelegramFeaturesTest {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final RawBot bot = new RawBot();
  private final TelegramSimulator telegram = bot.telegram;
  private final PersonSide people = telegram.people();

  @BeforeEach
  void harborHasAnna() throws IOException, InterruptedException {
    people.createSpace("Harbor");
    people.join("anna", "Harbor");
    bot.updates();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private JsonNode next(String kind) throws IOException, InterruptedException {
    for (int tries = 0; tries < 10; tries++) {
      for (JsonNode update : bot.result("getUpdates", "{'timeout':2}")) {
        if (update.has(kind)) {
          bot.updates();
          return update.path(kind);
        }
      }
    }
    throw new AssertionError("no " + kind);
  }

  private CompletableFuture<InlineList> asking(String query) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return people.inline("anna", "Harbor", query);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    });
  }

  @Test
  void anInlineQueryIsAnsweredAndWhatIsPickedStandsInTheChatViaTheBot() throws Exception {
    telegram.inlineFeedback(true);
    CompletableFuture<InlineList> asked = asking("tea");
    JsonNode query = next("inline_query");
    assertEquals("tea", query.path("query").asText());
    assertEquals("supergroup", query.path("chat_type").asText());
    bot.result(
        "answerInlineQuery",
        "{'inline_query_id':'%s','results':[{'type':'article','id':'1','title':'Green','description':'calm','input_message_content':{'message_text':'<b>Green</b> tea','parse_mode':'HTML'},'reply_markup':{'inline_keyboard':[[{'text':'More','callback_data':'m'}]]}}]}"
            .formatted(query.path("id").asText()));
    InlineList list = asked.get(5, TimeUnit.SECONDS);
    assertEquals(List.of(new InlineList.Result("1", "Green", "calm")), list.results());

    String message = people.pick("anna", "Harbor", list.id(), "1");

    JsonNode posted = next("message");
    assertEquals("Green tea", posted.path("text").asText());
    assertEquals("anna", posted.path("from").path("username").asText());
    assertEquals(telegram.botUsername(), posted.path("via_bot").path("username").asText());
    people.press("anna", "Harbor", message, "0.0");
    JsonNode press = next("callback_query");
    assertFalse(press.has("message"));
    assertTrue(
        bot.result(
                "editMessageText",
                "{'inline_message_id':'%s','text':'Black tea'}"
                    .formatted(press.path("inline_message_id").asText()))
            .asBoolean());
    assertEquals("Black tea", telegram.messages("Harbor").getLast().text());
  }

  @Test
  void theSameInlineQueryIsAnsweredFromTheCacheUntilItIsOld() throws Exception {
    CompletableFuture<InlineList> asked = asking("tea");
    bot.result(
        "answerInlineQuery",
        "{'inline_query_id':'%s','cache_time':60,'results':[]}"
            .formatted(next("inline_query").path("id").asText()));
    asked.get(5, TimeUnit.SECONDS);

    asking("tea").get(5, TimeUnit.SECONDS);
    assertEquals(0, bot.updates().size());
    bot.pass(java.time.Duration.ofSeconds(61));
    CompletableFuture<InlineList> again = asking("tea");
    bot.result(
        "answerInlineQuery",
        "{'inline_query_id':'%s','results':[]}"
            .formatted(next("inline_query").path("id").asText()));
    assertEquals(List.of(), again.get(5, TimeUnit.SECONDS).results());
  }

  @Test
  void aPictureOfAPersonIsFetchedByItsFilePath() throws Exception {
    people.promote(telegram.botUsername(), "Harbor", Role.MODERATOR);
    bot.updates();
    String file = people.upload("anna", "tea.png", PICTURE);

    people.send("anna", "Harbor", "look", null, List.of(file));

    JsonNode message = next("message");
    assertEquals("look", message.path("caption").asText());
    JsonNode size = message.path("photo").path(0);
    assertEquals(1, size.path("width").asInt());
    String path =
        bot.result("getFile", "{'file_id':'%s'}".formatted(size.path("file_id").asText()))
            .path("file_path")
            .asText();
    assertArrayEquals(PICTURE, bot.download(path));
    Seen.FileView seen = telegram.messages("Harbor").getLast().files().getFirst();
    assertArrayEquals(PICTURE, people.download("anna", seen.id()));
  }

  @Test
  void aPictureIsExchangedForAnotherByItsFileId() throws Exception {
    String one = people.upload("anna", "one.png", PICTURE);
    String two = people.upload("anna", "two.png", PICTURE);
    String chat = "'chat_id':'" + telegram.chatId("Harbor") + "'";
    JsonNode sent = bot.result("sendPhoto", "{%s,'photo':'%s','caption':'a'}".formatted(chat, one));

    bot.result(
        "editMessageMedia",
        "{%s,'message_id':%d,'media':{'type':'photo','media':'%s','caption':'b'}}"
            .formatted(chat, sent.path("message_id").asInt(), two));

    Seen.MessageView seen = telegram.messages("Harbor").getLast();
    assertEquals("b", seen.text());
    assertEquals("two.png", seen.files().getFirst().name());
  }

  @Test
  void anAnonymousAdministratorWritesAsTheGroupAndPressesAsThemselves() throws Exception {
    assertThrows(Refused.class, () -> people.anonymous("anna", "Harbor", true));
    people.promote("anna", "Harbor", Role.ADMINISTRATOR);
    people.anonymous("anna", "Harbor", true);

    people.type("anna", "Harbor", "/help@warmglow_bot", null);

    JsonNode message = next("message");
    assertEquals(1_087_968_824L, message.path("from").path("id").asLong());
    assertEquals(telegram.chatId("Harbor"), message.path("sender_chat").path("id").asLong());
    assertEquals("Harbor", telegram.messages("Harbor").getLast().author());
    JsonNode administrators =
        bot.result(
            "getChatAdministrators", "{'chat_id':'%d'}".formatted(telegram.chatId("Harbor")));
    assertTrue(administrators.findValues("is_anonymous").stream().anyMatch(JsonNode::asBoolean));
    people.anonymous("anna", "Harbor", false);
    people.type("anna", "Harbor", "/help@warmglow_bot", null);
    assertEquals("anna", next("message").path("from").path("username").asText());
  }

  @Test
  void aPostInTheLinkedChannelIsCopiedIntoTheGroup() throws Exception {
    people.postInLinkedChannel("Harbor", "news /help@warmglow_bot");

    JsonNode copy = next("message");
    assertEquals(777_000, copy.path("from").path("id").asLong());
    assertTrue(copy.path("is_automatic_forward").asBoolean());
    assertEquals("channel", copy.path("sender_chat").path("type").asText());
    assertEquals("Harbor News", telegram.messages("Harbor").getLast().author());
  }

  @Test
  void aPersonOpensATopicAndWritesInIt() throws Exception {
    assertEquals("Harbor/Tea", people.openThread("anna", "Harbor", "Tea"));
    bot.updates();

    people.command("anna", "Harbor/Tea", "help", Map.of());

    JsonNode message = next("message");
    assertTrue(message.path("is_topic_message").asBoolean());
    assertTrue(message.path("chat").path("is_forum").asBoolean());
  }

  @Test
  void theThreeSignalsOfAMigrationComeInAnyOrderAndTwice() throws Exception {
    telegram.createBasicGroup("Pier");
    long old = telegram.chatId("Pier");
    bot.updates();

    telegram.migrateToSupergroup("Pier", List.of());

    assertEquals(0, bot.updates().size());
    long moved = telegram.chatId("Pier");
    JsonNode refusal = bot.call("sendMessage", "{'chat_id':'" + old + "','text':'x'}");
    assertEquals(moved, refusal.path("parameters").path("migrate_to_chat_id").asLong());
    telegram.tellOfMigration("Pier", MigrationSignal.IN_SUPERGROUP);
    assertEquals(old, next("message").path("migrate_from_chat_id").asLong());
    for (int twice = 0; twice < 2; twice++) {
      telegram.tellOfMigration("Pier", MigrationSignal.IN_OLD_GROUP);
      JsonNode service = next("message");
      assertEquals(moved, service.path("migrate_to_chat_id").asLong());
      assertEquals(old, service.path("chat").path("id").asLong());
    }
  }

  @Test
  void aDeepLinkOpensThePrivateChatWithItsPayload() throws Exception {
    people.open("anna", "https://t.me/warmglow_bot?start=join-7_a");

    assertEquals("/start join-7_a", next("message").path("text").asText());
    assertThrows(
        Refused.class, () -> people.open("anna", "https://t.me/warmglow_bot?start=not%20this"));
  }

  @Test
  void anInjectedUpdateArrivesAsItStandsAndTwice() throws Exception {
    telegram.inject("{}");
    JsonNode first = bot.result("getUpdates", "{}").get(0);
    telegram.inject(first.toString());

    JsonNode both = bot.updates();
    assertEquals(first, both.get(0));
    assertEquals(first, both.get(1));
    assertEquals(0, bot.updates().size());
  }

  @Test
  void aListedCommandIsSeenByThoseItIsFor() throws Exception {
    bot.result("setMyCommands", "{'commands':[{'command':'help','description':'Help'}]}");
    bot.result(
        "setMyCommands",
        "{'commands':[{'command':'hilfe','description':'Hilfe'}],'language_code':'de'}");
    bot.result(
        "setMyCommands",
        "{'commands':[{'command':'admin','description':'x'}],'scope':{'type':'all_chat_administrators'}}");

    assertEquals(List.of("help"), paths("Harbor"));
    people.language("anna", "de-AT");
    assertEquals(List.of("hilfe"), paths("dm:anna"));
    people.promote("anna", "Harbor", Role.MODERATOR);
    assertEquals(List.of("admin"), paths("Harbor"));
    assertEquals(List.of("hilfe"), paths("dm:anna"));
  }

  private List<String> paths(String channel) {
    return people.commands("anna", channel).stream().map(entry -> entry.path()).toList();
  }
}
