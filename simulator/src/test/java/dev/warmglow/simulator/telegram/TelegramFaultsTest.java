package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.Seen;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on purpose, and the limits of rate and time. */
final class TelegramFaultsTest {
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  private final RawBot bot = new RawBot();
  private final TelegramSimulator telegram = bot.telegram;

  @BeforeEach
  void harborHasAnna() {
    telegram.people().createSpace("Harbor");
    telegram.people().join("anna", "Harbor");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void aDropBeforeDoesNothing() {
    fault(Fault.Kind.DROP_BEFORE);
    assertThrows(IOException.class, () -> send("x"));
    assertEquals(2, telegram.messages("Harbor").size());
    assertEquals(0, telegram.requests().getLast().status());
  }

  @Test
  void aDropAfterHasDoneIt() throws Exception {
    fault(Fault.Kind.DROP_AFTER);
    assertThrows(IOException.class, () -> send("x"));
    assertEquals("x", telegram.messages("Harbor").getLast().text());
    assertTrue(send("y").path("ok").asBoolean(), "a fault is over after its times");
  }

  @Test
  void errorsComeInTelegramsForm() throws Exception {
    fault(Fault.Kind.RATE_LIMIT);
    JsonNode limited = send("x");
    assertEquals(7, limited.path("parameters").path("retry_after").asInt());
    assertEquals("Too Many Requests: retry after 7", limited.path("description").asText());
    fault(Fault.Kind.SERVER_ERROR);
    assertEquals(500, send("x").path("error_code").asInt());
    fault(Fault.Kind.BAD_GATEWAY);
    var page = bot.raw(telegram.token(), "sendMessage", "{}");
    assertEquals(502, page.statusCode());
    assertTrue(page.body().startsWith("<html>"));
  }

  @Test
  void aChatTakesAShortBurstAndThenOneMessageASecond() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertTrue(send("x" + i).path("ok").asBoolean());
    }
    assertEquals(1, send("x").path("parameters").path("retry_after").asInt());
    bot.pass(Duration.ofSeconds(1));
    assertTrue(send("x").path("ok").asBoolean());
  }

  @Test
  void aGroupTakesTwentyAMinute() throws Exception {
    for (int i = 0; i < 20; i++) {
      bot.pass(Duration.ofSeconds(1));
      assertTrue(send("x" + i).path("ok").asBoolean());
    }
    bot.pass(Duration.ofSeconds(1));
    assertEquals(40, send("x").path("parameters").path("retry_after").asInt());
    telegram.limitsTimes(2);
    assertTrue(send("x").path("ok").asBoolean());
  }

  @Test
  void aBotTakesThirtyASecond() throws Exception {
    for (int i = 0; i < 30; i++) {
      telegram.people().type("p" + i, "dm:p" + i, "/start", null);
      assertTrue(sendTo(telegram.userId("p" + i), "x").path("ok").asBoolean());
    }
    assertEquals(429, send("x").path("error_code").asInt());
  }

  @Test
  void aPressTakesOneAnswerAndGrowsOld() throws Exception {
    String query = press();
    String answer = "{'callback_query_id':'" + query + "','text':'ok'}";
    bot.result("answerCallbackQuery", answer);
    assertTrue(bot.refusal("answerCallbackQuery", answer).contains("query is too old"));
    String late = press();
    bot.pass(Duration.ofSeconds(16));
    assertTrue(
        telegram
            .people()
            .log()
            .await(0, AT_MOST, line -> line.kind() == Seen.Kind.FAILED)
            .map(line -> "anna".equals(line.onlyFor()))
            .orElse(false),
        "the spinner never stopped");
    assertTrue(
        bot.refusal("answerCallbackQuery", "{'callback_query_id':'" + late + "'}")
            .contains("query is too old"));
  }

  private String press() throws IOException, InterruptedException {
    JsonNode sent =
        bot.result(
            "sendMessage",
            "{'chat_id':'%d','text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'a'}]]}}"
                .formatted(telegram.chatId("Harbor")));
    bot.updates();
    telegram.people().press("anna", "Harbor", sent.path("message_id").asText(), "0.0");
    return bot.updates().get(0).path("callback_query").path("id").asText();
  }

  private void fault(Fault.Kind kind) {
    telegram.addFault(new Fault("sendMessage", kind, 1, Duration.ofSeconds(7)));
  }

  private JsonNode send(String text) throws IOException, InterruptedException {
    return sendTo(telegram.chatId("Harbor"), text);
  }

  private JsonNode sendTo(long chat, String text) throws IOException, InterruptedException {
    return bot.call("sendMessage", "{'chat_id':'%d','text':'%s'}".formatted(chat, text));
  }
}
