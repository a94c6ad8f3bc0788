package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches the bot, and how it is confirmed. */
final class TelegramUpdatesTest {
  private final RawBot bot = new RawBot();
  private final TelegramSimulator telegram = bot.telegram;

  @BeforeEach
  void harborHasAnna() throws IOException, InterruptedException {
    telegram.people().createSpace("Harbor");
    telegram.people().join("anna", "Harbor");
    bot.updates();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void anOffsetConfirmsEverythingBelowIt() throws Exception {
    type("/a@warmglow_bot");
    type("/b@warmglow_bot");
    JsonNode both = bot.result("getUpdates", "{}");
    assertEquals(2, both.size());
    long second = both.get(1).path("update_id").asLong();
    assertEquals(1, bot.result("getUpdates", "{'offset':" + second + "}").size());
    assertEquals(0, bot.result("getUpdates", "{'offset':" + (second + 1) + "}").size());
  }

  @Test
  void aNegativeOffsetKeepsTheNewest() throws Exception {
    type("/a@warmglow_bot");
    type("/b@warmglow_bot");
    assertEquals(1, bot.result("getUpdates", "{'offset':-1}").size());
    assertEquals(1, bot.result("getUpdates", "{'limit':100}").size());
  }

  @Test
  void anOffsetFromTheFutureConfirmsNothingAfterIdsRestartedLower() throws Exception {
    type("/a@warmglow_bot");
    long old = bot.result("getUpdates", "{}").get(0).path("update_id").asLong();
    telegram.restartIdsLower();
    type("/b@warmglow_bot");
    JsonNode fresh = bot.result("getUpdates", "{'offset':" + (old + 1) + "}");
    assertTrue(fresh.get(0).path("update_id").asLong() < old);
  }

  @Test
  void updatesAreKeptForADay() throws Exception {
    type("/a@warmglow_bot");
    bot.pass(Duration.ofHours(25));
    assertEquals(0, bot.result("getUpdates", "{}").size());
  }

  @Test
  void aSecondPollerTerminatesTheFirst() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> longPoll(), threads);
      while (telegram.waitingPolls() == 0 && !first.isDone()) {
        Thread.onSpinWait();
      }
      bot.result("getUpdates", "{}");
      assertTrue(first.get().startsWith("Conflict: terminated by other getUpdates request"));
    }
  }

  private String longPoll() {
    try {
      return bot.refusal("getUpdates", "{'timeout':30}");
    } catch (IOException failed) {
      return failed.toString();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return stopped.toString();
    }
  }

  @Test
  void privacyModeLetsThroughCommandsForTheBotAndRepliesToIt() throws Exception {
    type("hello all");
    type("hello @warmglow_bot");
    type("/help");
    type("/help@other_bot");
    assertEquals(List.of(), texts());
    String sent = send("Ready");
    type("/help");
    telegram.people().type("anna", "Harbor", "an answer", sent);
    type("/help@Warmglow_Bot");
    assertEquals(List.of("/help", "an answer", "/help@Warmglow_Bot"), texts());
  }

  @Test
  void anAdministratorReadsEverything() throws Exception {
    telegram.people().promote(telegram.botUsername(), "Harbor", Role.MODERATOR);
    assertEquals("administrator", newStatus("my_chat_member"));
    type("hello all");
    assertEquals(List.of("hello all"), texts());
  }

  @Test
  void reactionsAndMembersReachAnAdministratorThatAsked() throws Exception {
    String message = send("Ready");
    telegram.people().react("anna", "Harbor", message, "👍");
    telegram.people().promote(telegram.botUsername(), "Harbor", Role.ADMINISTRATOR);
    telegram.people().react("anna", "Harbor", message, "🎉");
    bot.updates();
    bot.result("getUpdates", "{'allowed_updates':['message','message_reaction','chat_member']}");
    telegram.people().react("anna", "Harbor", message, "❤");
    JsonNode reaction = bot.updates().get(0).path("message_reaction");
    assertEquals("🎉", reaction.path("old_reaction").get(0).path("emoji").asText());
    assertEquals("❤", reaction.path("new_reaction").get(0).path("emoji").asText());
    telegram.people().promote("anna", "Harbor", Role.MODERATOR);
    assertEquals("administrator", newStatus("chat_member"));
    telegram.people().leave("anna", "Harbor");
    assertEquals("left", newStatus("chat_member"));
  }

  @Test
  void aMigratedGroupAnswersWithItsNewId() throws Exception {
    telegram.createBasicGroup("Pier");
    long old = telegram.chatId("Pier");
    bot.updates();
    telegram.migrateToSupergroup("Pier");
    JsonNode updates = bot.updates();
    long moved = telegram.chatId("Pier");
    assertEquals(moved, updates.get(0).path("message").path("migrate_to_chat_id").asLong());
    assertEquals(old, updates.get(1).path("message").path("migrate_from_chat_id").asLong());
    JsonNode refusal = bot.call("sendMessage", "{'chat_id':'" + old + "','text':'x'}");
    assertEquals(moved, refusal.path("parameters").path("migrate_to_chat_id").asLong());
    bot.result("sendMessage", "{'chat_id':'" + moved + "','text':'x'}");
  }

  @Test
  void blockingIsToldAndALinkToTheBotOpensThePrivateChat() throws Exception {
    assertThrows(Refused.class, () -> telegram.people().type("anna", "dm:anna", "hello", null));
    bot.result(
        "sendMessage",
        "{'chat_id':'%s','text':'x','reply_markup':{'inline_keyboard':[[{'text':'Open','url':'https://t.me/warmglow_bot?start=abc'}]]}}"
            .formatted(telegram.chatId("Harbor")));
    Seen.MessageView message = telegram.messages("Harbor").getLast();
    assertEquals("https://t.me/warmglow_bot?start=abc", message.controls().getFirst().url());
    telegram.people().press("anna", "Harbor", message.id(), message.controls().getFirst().id());
    assertEquals(List.of("/start abc"), texts());
    telegram.people().block("anna", true);
    assertEquals("kicked", newStatus("my_chat_member"));
  }

  @Test
  void theNarrowestCommandListIsShownInThePersonsLanguage() throws Exception {
    commands("one", "");
    commands("zwei", ",'language_code':'de'");
    commands("three", ",'scope':{'type':'all_chat_administrators'}");
    telegram.people().join("ben", "Harbor");
    telegram.people().language("ben", "de-AT");
    telegram.people().promote("anna", "Harbor", Role.MODERATOR);
    assertEquals(List.of("/zwei"), names("ben"));
    assertEquals(List.of("/three", "/one"), names("anna"));
  }

  @Test
  void aForcedReplyIsSentAsAReplyByThoseItIsFor() throws Exception {
    telegram.people().join("ben", "Harbor");
    bot.result(
        "sendMessage",
        "{'chat_id':'%s','text':'@anna how long?','reply_markup':{'force_reply':true,'selective':true}}"
            .formatted(telegram.chatId("Harbor")));
    bot.updates();
    telegram.people().type("ben", "Harbor", "three", null);
    type("five");
    type("six");
    assertEquals(List.of("five"), texts());
  }

  @Test
  void aPersonWithoutAUsernameIsMentionedByName() throws Exception {
    telegram.people().join("Ada Lovelace", "Harbor");
    bot.updates();
    telegram.people().command("anna", "Harbor", "thanks", Map.of("to", "Ada Lovelace"));
    JsonNode message = bot.updates().get(0).path("message");
    assertEquals("/thanks@warmglow_bot Ada Lovelace", message.path("text").asText());
    assertEquals("text_mention", message.path("entities").get(1).path("type").asText());
    assertEquals(List.of("Ada Lovelace"), telegram.messages("Harbor").getLast().pinged());
  }

  @Test
  void topicsCarryTheirThread() throws Exception {
    int thread = telegram.createTopic("Harbor", "Tea");
    bot.updates();
    telegram.people().type("anna", "Harbor/Tea", "/help@warmglow_bot", null);
    assertEquals(thread, bot.updates().get(0).path("message").path("message_thread_id").asInt());
    bot.result(
        "sendMessage",
        "{'chat_id':'%s','text':'x','message_thread_id':%d}"
            .formatted(telegram.chatId("Harbor"), thread));
    assertEquals("Harbor/Tea", telegram.people().log().after(0).getLast().channel());
  }

  private void commands(String name, String more) throws IOException, InterruptedException {
    bot.result(
        "setMyCommands",
        "{'commands':[{'command':'%s','description':'x'}]%s}".formatted(name, more));
  }

  private List<String> names(String person) {
    return telegram.people().world(person).commands().stream().map(c -> c.name()).toList();
  }

  private void type(String text) {
    telegram.people().type("anna", "Harbor", text, null);
  }

  private String send(String text) throws IOException, InterruptedException {
    return bot.result(
            "sendMessage",
            "{'chat_id':'%s','text':'%s'}".formatted(telegram.chatId("Harbor"), text))
        .path("message_id")
        .asText();
  }

  private List<String> texts() throws IOException, InterruptedException {
    return StreamSupport.stream(bot.updates().spliterator(), false)
        .map(update -> update.path("message").path("text").asText())
        .toList();
  }

  private String newStatus(String kind) throws IOException, InterruptedException {
    for (JsonNode update : bot.updates()) {
      if (update.has(kind)) {
        return update.path(kind).path("new_chat_member").path("status").asText();
      }
    }
    return "no update";
  }
}
