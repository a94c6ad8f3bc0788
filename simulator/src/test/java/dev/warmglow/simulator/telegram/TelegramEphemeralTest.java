package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages in a group that one person sees. */
final class TelegramEphemeralTest {
  private static final String OLD = "'receiver_user_id':%d";
  private static final String NEW = "'ephemeral_message_parameters':{'receiver_user_id':%d%s}";

  private final RawBot bot = new RawBot();
  private final TelegramSimulator telegram = bot.telegram;
  private long anna;

  @BeforeEach
  void annaHasAnEphemeralCommand() throws IOException, InterruptedException {
    telegram.people().createSpace("Harbor");
    telegram.people().join("anna", "Harbor");
    anna = telegram.userId("anna");
    bot.result(
        "setMyCommands",
        "{'commands':[{'command':'privacy','description':'x','is_ephemeral':true}]}");
    bot.updates();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void anEphemeralCommandIsAnsweredForItsSenderOnly() throws Exception {
    JsonNode command = command();
    assertEquals(0, command.path("message_id").asInt());
    int id = command.path("ephemeral_message_id").asInt();
    JsonNode answer = bot.result("sendMessage", reply(OLD.formatted(anna), id));
    assertEquals(anna, answer.path("receiver_user").path("id").asLong());
    assertEquals("anna", last().onlyFor());
    bot.result("sendMessage", reply(NEW.formatted(anna, ""), id));
    assertEquals("anna", last().onlyFor());
  }

  @Test
  void theWindowClosesAfter15Seconds() throws Exception {
    int id = command().path("ephemeral_message_id").asInt();
    bot.pass(Duration.ofSeconds(16));
    assertEquals(
        "Bad Request: message to be replied not found",
        bot.refusal("sendMessage", reply(OLD.formatted(anna), id)));
  }

  @Test
  void outOfTheBlueOnlyAnAdministratorMaySendOne() throws Exception {
    String out = message(NEW.formatted(anna, ""));
    assertEquals(
        "Bad Request: not enough rights to send an ephemeral message to the user",
        bot.refusal("sendMessage", out));
    telegram.people().promote(telegram.botUsername(), "Harbor", Role.MODERATOR);
    bot.result("sendMessage", out);
  }

  @Test
  void aPressAllowsOneAndItIsEditedAndDeletedByItsOwnMethods() throws Exception {
    bot.result(
        "sendMessage",
        message("'reply_markup':{'inline_keyboard':[[{'text':'Show','callback_data':'s'}]]}"));
    telegram.people().press("anna", "Harbor", Objects.requireNonNull(last().message()).id(), "0.0");
    String query = bot.updates().get(0).path("callback_query").path("id").asText();
    JsonNode sent =
        bot.result(
            "sendMessage", message(NEW.formatted(anna, ",'callback_query_id':'" + query + "'")));
    String target =
        "{'chat_id':'%d','receiver_user_id':%d,'ephemeral_message_id':%d"
            .formatted(telegram.chatId("Harbor"), anna, sent.path("ephemeral_message_id").asInt());
    bot.result("editEphemeralMessageText", target + ",'text':'changed'}");
    assertEquals("changed", Objects.requireNonNull(last().message()).text());
    bot.result("deleteEphemeralMessage", target + "}");
    assertEquals(Seen.Kind.DELETE, last().kind());
    assertEquals("anna", last().onlyFor());
  }

  @Test
  void aServerThatDoesNotKnowTheShapeShowsTheMessageToEverybody() throws Exception {
    telegram.ephemeralSupport(EphemeralSupport.ONLY_10_3);
    JsonNode sent = bot.result("sendMessage", message(OLD.formatted(anna)));
    assertFalse(sent.has("ephemeral_message_id"));
    assertNull(last().onlyFor());
  }

  @Test
  void nobodyElsesPressOrCommandOpensAWindow() throws Exception {
    telegram.people().join("ben", "Harbor");
    long ben = telegram.userId("ben");
    bot.updates();
    int id = command().path("ephemeral_message_id").asInt();
    assertEquals(
        "Bad Request: message to be replied not found",
        bot.refusal("sendMessage", reply(NEW.formatted(ben, ""), id)));
    bot.result(
        "sendMessage",
        message("'reply_markup':{'inline_keyboard':[[{'text':'Show','callback_data':'s'}]]}"));
    telegram.people().press("anna", "Harbor", Objects.requireNonNull(last().message()).id(), "0.0");
    String query = bot.updates().get(0).path("callback_query").path("id").asText();
    String press = ",'callback_query_id':'" + query + "'";
    assertEquals(
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        bot.refusal("sendMessage", message(NEW.formatted(ben, press))));
    bot.result("sendMessage", message(NEW.formatted(anna, press)));
  }

  @Test
  void aPressOnOneMayNotAskToReplaceIt() throws Exception {
    int id = command().path("ephemeral_message_id").asInt();
    bot.result(
        "sendMessage",
        reply(
            NEW.formatted(anna, "")
                + ",'reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'b'}]]}",
            id));
    telegram.people().press("anna", "Harbor", Objects.requireNonNull(last().message()).id(), "0.0");
    String query = bot.updates().get(0).path("callback_query").path("id").asText();
    assertEquals(
        "Bad Request: ephemeral messages must be edited instead of replaced",
        bot.refusal(
            "sendMessage",
            message(
                NEW.formatted(
                    anna,
                    ",'callback_query_id':'"
                        + query
                        + "','replace_callback_query_message':true"))));
  }

  @Test
  void onlyAMemberReceivesOne() throws Exception {
    telegram.people().promote(telegram.botUsername(), "Harbor", Role.MODERATOR);
    telegram.people().leave("anna", "Harbor");
    assertEquals(
        "Bad Request: USER_NOT_PARTICIPANT",
        bot.refusal("sendMessage", message(NEW.formatted(anna, ""))));
  }

  @Test
  void theOtherMethodsDoNotReachIt() throws Exception {
    int id = command().path("ephemeral_message_id").asInt();
    JsonNode sent = bot.result("sendMessage", reply(NEW.formatted(anna, ""), id));
    assertEquals(0, sent.path("message_id").asInt());
    String chat = "{'chat_id':'" + telegram.chatId("Harbor") + "','message_id':0";
    assertEquals(
        "Bad Request: message to delete not found", bot.refusal("deleteMessage", chat + "}"));
    assertEquals(
        "Bad Request: message to edit not found",
        bot.refusal("editMessageText", chat + ",'text':'x'}"));
    assertEquals(
        "Bad Request: message not found",
        bot.refusal(
            "deleteEphemeralMessage",
            "{'chat_id':'%d','receiver_user_id':1,'ephemeral_message_id':%d}"
                .formatted(telegram.chatId("Harbor"), sent.path("ephemeral_message_id").asInt())));
  }

  private JsonNode command() throws IOException, InterruptedException {
    telegram.people().command("anna", "Harbor", "privacy", Map.of());
    return bot.updates().get(0).path("message");
  }

  private String reply(String parameters, int ephemeralId) {
    return message(parameters + ",'reply_parameters':{'ephemeral_message_id':" + ephemeralId + "}");
  }

  private String message(String more) {
    return "{'chat_id':'%d','text':'for you',%s}".formatted(telegram.chatId("Harbor"), more);
  }

  private Seen last() {
    return telegram.people().log().after(0).getLast();
  }
}
