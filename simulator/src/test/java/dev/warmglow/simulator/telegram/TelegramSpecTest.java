package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.spec.TelegramSpec;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the published specification is at hand: what it does not allow is found. */
@EnabledIfEnvironmentVariable(named = "WARMGLOW_SPECS", matches = ".+")
final class TelegramSpecTest {
  private static final TelegramSpec SPEC = TelegramSpec.fromEnvironment().orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sendMessage | {"chat_id":1,"text":"x"} | true | sendMessage answer: expected an object
          sendMessage | {"chat_id":1} | null | sendMessage.text: required
          sendMessage | {"chat_id":1,"text":"x","tone":"kind"} | null | sendMessage.tone: unknown
          sendMessage | {"chat_id":1,"text":5} | null | sendMessage.text: expected String
          sendMessage | {"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","data":"b"}]]}} | null | sendMessage.reply_markup.inline_keyboard[0][0].data: unknown
          sendMessage | {"chat_id":1,"text":"x","ephemeral_message_parameters":{"receiver_user_id":"1"}} | null | sendMessage.ephemeral_message_parameters.receiver_user_id: expected Integer
          sendMessage | {"chat_id":1,"text":"x","ephemeral_message_parameters":{"receiver_user_id":1}} | null | ``
          setMyCommands | {"commands":[{"command":"a"}],"scope":{"type":"default"}} | true | setMyCommands.commands[0].description: required
          getMe | {} | {"id":1,"first_name":"x"} | getMe answer.is_bot: required
          getChatMember | {"chat_id":1,"user_id":1} | {"status":"left","user":{"id":1,"is_bot":false,"first_name":"x"},"mood":"x"} | getChatMember answer.mood: unknown
          """)
  void finds(String method, String parameters, String result, String violation) {
    ObjectNode response = Json.object().put("ok", true);
    response.set("result", Json.parse(result, "result"));
    List<String> found =
        SPEC.violations(
            new BotRequest(
                method,
                (ObjectNode) Json.parse(parameters, "parameters"),
                200,
                result.equals("null") ? Json.parse("null", "response") : response));
    assertEquals(violation.isEmpty() ? List.of() : List.of(violation), found);
  }
}
