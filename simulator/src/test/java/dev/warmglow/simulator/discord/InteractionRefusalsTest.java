package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.warmglow.simulator.discord.RawBot.Answer;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bot that answers interactions by hand, and wrongly. */
class InteractionRefusalsTest {
  private static final String GENERAL = "Harbor/general";
  private static final String MODAL =
      "{\"type\":9,\"data\":{\"custom_id\":\"f\",\"title\":\"F\",\"components\":[{\"type\":18,\"label\":\"L\",\"component\":{\"type\":4,\"custom_id\":\"a\",\"style\":1}}]}}";
  private static final String SAY = "{\"type\":4,\"data\":{\"content\":\"a\"}}";

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final PersonSide people = discord.people();
  private final Watch watch = new Watch(people.log());
  private final RawBot bot = new RawBot(discord);
  private RawGateway gateway;

  @BeforeEach
  void aBotWithCommandsListens() throws Exception {
    discord.limitsTimes(100);
    people.createSpace("Harbor");
    people.join("anna", "Harbor");
    gateway =
        new RawGateway(bot.send("GET", "gateway/bot", "").json().path("url").asText())
            .identify(discord.token(), Intents.GUILDS);
    bot.send(
        "PUT",
        "applications/" + discord.botId() + "/commands",
        "[{\"name\":\"tea\",\"description\":\"t\",\"options\":[{\"type\":3,\"name\":\"kind\",\"description\":\"k\",\"autocomplete\":true}]},"
            + "{\"name\":\"own\",\"description\":\"o\",\"integration_types\":[1],\"contexts\":[0]}]");
  }

  @AfterEach
  void stop() {
    gateway.close();
    bot.close();
    discord.close();
  }

  private JsonNode command() throws InterruptedException {
    people.command("anna", GENERAL, "tea", Map.of());
    return gateway.next("INTERACTION_CREATE");
  }

  private Answer answer(JsonNode interaction, String body) throws Exception {
    return bot.send(
        "POST",
        "interactions/%s/%s/callback"
            .formatted(interaction.path("id").asText(), interaction.path("token").asText()),
        body);
  }

  private Answer followUp(JsonNode interaction) throws Exception {
    return bot.send("POST", webhook(interaction), "{\"content\":\"more\"}");
  }

  private String webhook(JsonNode interaction) {
    return "webhooks/" + discord.botId() + "/" + interaction.path("token").asText();
  }

  @Test
  void theFirstAnswerComesWithinThreeSeconds() throws Exception {
    JsonNode interaction = command();

    assertEquals("The application did not respond", watch.next(Kind.FAILED).note());
    assertEquals(10062, answer(interaction, SAY).code());
  }

  @Test
  void anInteractionTakesOneAnswerAndNoFormAfterwards() throws Exception {
    JsonNode interaction = command();
    assertEquals(204, answer(interaction, "{\"type\":5}").status());

    assertEquals(40060, answer(interaction, SAY).code());
    assertEquals(40060, answer(interaction, MODAL).code());
  }

  @Test
  void theTokenOfAnotherInteractionOpensNothing() throws Exception {
    JsonNode one = command();
    JsonNode other = command();

    Answer mixed =
        bot.send(
            "POST",
            "interactions/%s/%s/callback"
                .formatted(one.path("id").asText(), other.path("token").asText()),
            SAY);

    assertEquals(10062, mixed.code());
    assertEquals(
        10015,
        bot.send("POST", "webhooks/1/" + one.path("token").asText(), "{\"content\":\"a\"}").code());
  }

  @Test
  void aFollowUpComesAfterTheFirstAnswerAndBeforeTheTokenIsOver() throws Exception {
    JsonNode interaction = command();
    assertEquals(10015, followUp(interaction).code());
    assertEquals(204, answer(interaction, SAY).status());
    assertEquals(200, followUp(interaction).status());

    discord.expireInteractionTokens();

    assertEquals(50027, followUp(interaction).code());
    assertEquals(
        50027,
        bot.send("PATCH", webhook(interaction) + "/messages/@original", "{\"content\":\"b\"}")
            .code());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "update without a message | {\"type\":7,\"data\":{\"content\":\"a\"}}",
        "deferred update of none  | {\"type\":6}",
        "choices for a command    | {\"type\":8,\"data\":{\"choices\":[]}}",
        "unknown type             | {\"type\":3}"
      })
  void aCommandIsNotAnsweredBy(String rule, String body) throws Exception {
    assertEquals(50035, answer(command(), body).code(), rule);
  }

  @Test
  void aFormIsNotAnsweredByAForm() throws Exception {
    assertEquals(204, answer(command(), MODAL).status());
    people.submit("anna", watch.form().id(), Map.of("a", "tea"));

    assertEquals(50035, answer(gateway.next("INTERACTION_CREATE"), MODAL).code());
  }

  @Test
  void suggestionsAreAtMost25OfAtMost100Characters() throws Exception {
    assertEquals(50035, suggested(26, "a").code());
    assertEquals(50035, suggested(1, "x".repeat(101)).code());
    assertEquals(204, suggested(25, "x".repeat(100)).status());
  }

  private Answer suggested(int count, String name) throws Exception {
    Thread asking =
        Thread.startVirtualThread(() -> {
          try {
            people.suggest("anna", GENERAL, "tea", "kind", "g", Map.of());
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    JsonNode interaction = gateway.next("INTERACTION_CREATE");
    assertEquals(Interaction.AUTOCOMPLETE, interaction.path("type").asInt());
    var body = Json.object().put("type", 8);
    ArrayNode choices = body.putObject("data").putArray("choices");
    for (int i = 0; i < count; i++) {
      choices.addObject().put("name", name).put("value", "v" + i);
    }
    Answer answer = answer(interaction, body.toString());
    asking.interrupt();
    asking.join();
    return answer;
  }

  @Test
  void suggestionsAreNotAnsweredWithAMessage() throws Exception {
    Thread asking =
        Thread.startVirtualThread(() -> {
          try {
            people.suggest("anna", GENERAL, "tea", "kind", "g", Map.of());
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    assertEquals(50035, answer(gateway.next("INTERACTION_CREATE"), SAY).code());
    asking.interrupt();
    asking.join();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title over 45          | {\"custom_id\":\"f\",\"title\":\"46*x\",\"components\":[$T]}",
        "custom_id over 100     | {\"custom_id\":\"101*x\",\"title\":\"F\",\"components\":[$T]}",
        "no components          | {\"custom_id\":\"f\",\"title\":\"F\",\"components\":[]}",
        "six components         | {\"custom_id\":\"f\",\"title\":\"F\",\"components\":[6*$T]}",
        "label over 45          |"
            + " {\"custom_id\":\"f\",\"title\":\"F\",\"components\":[{\"type\":18,\"label\":\"46*x\",\"component\":{\"type\":4,\"custom_id\":\"a\",\"style\":1}}]}",
        "description over 100   |"
            + " {\"custom_id\":\"f\",\"title\":\"F\",\"components\":[{\"type\":18,\"label\":\"L\",\"description\":\"101*x\",\"component\":{\"type\":4,\"custom_id\":\"a\",\"style\":1}}]}",
        "value over its length  |"
            + " {\"custom_id\":\"f\",\"title\":\"F\",\"components\":[{\"type\":18,\"label\":\"L\",\"component\":{\"type\":4,\"custom_id\":\"a\",\"style\":1,\"max_length\":3,\"value\":\"4*x\"}}]}",
        "the same field twice   | {\"custom_id\":\"f\",\"title\":\"F\",\"components\":[$T,$T]}",
        "a button in a label    |"
            + " {\"custom_id\":\"f\",\"title\":\"F\",\"components\":[{\"type\":18,\"label\":\"L\",\"component\":{\"type\":2,\"custom_id\":\"a\",\"style\":1,\"label\":\"B\"}}]}",
        "a disabled menu        |"
            + " {\"custom_id\":\"f\",\"title\":\"F\",\"components\":[{\"type\":18,\"label\":\"L\",\"component\":{\"type\":3,\"custom_id\":\"a\",\"disabled\":true,\"options\":[{\"label\":\"a\",\"value\":\"v\"}]}}]}"
      })
  void aFormIsRefusedFor(String rule, String modal) throws Exception {
    String field =
        "{\"type\":18,\"label\":\"L\",\"component\":{\"type\":4,\"custom_id\":\"a\",\"style\":1}}";
    String six =
        String.join(
            ",",
            java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> field.replace("\"a\"", "\"a" + i + "\""))
                .toList());
    String body = RefusalsTest.expanded(modal.replace("6*$T", six).replace("$T", field));

    assertEquals(50035, answer(command(), "{\"type\":9,\"data\":" + body + "}").code(), rule);
  }

  @Test
  void anAppOfOnesOwnHasFiveFollowUps() throws Exception {
    people.install("anna", true);
    people.command("anna", GENERAL, "own", Map.of());
    JsonNode interaction = gateway.next("INTERACTION_CREATE");
    assertEquals(204, answer(interaction, SAY).status());
    for (int i = 0; i < 5; i++) {
      assertEquals(200, followUp(interaction).status());
    }

    assertEquals(40094, followUp(interaction).code());
  }

  @Test
  void anEphemeralAnswerIsOnlyReachedThroughItsInteraction() throws Exception {
    JsonNode interaction = command();
    answer(interaction, "{\"type\":4,\"data\":{\"content\":\"a\",\"flags\":64}}");
    String id = watch.message(Kind.MESSAGE).id();
    String messages = "channels/" + discord.channelId(GENERAL) + "/messages/";

    assertEquals(10008, bot.send("PATCH", messages + id, "{\"content\":\"b\"}").code());
    assertEquals(10008, bot.send("DELETE", messages + id, "").code());
    assertEquals(
        200,
        bot.send("PATCH", webhook(interaction) + "/messages/@original", "{\"content\":\"b\"}")
            .status());
  }

  @Test
  void aGatewayThatIsUsedWronglyIsClosedWithItsCode() throws Exception {
    String url = bot.send("GET", "gateway/bot", "").json().path("url").asText();
    String identify = "{\"op\":2,\"d\":{\"token\":\"%s\",\"intents\":%d,\"properties\":{}}}";
    Map<String, Integer> wrong =
        Map.of(
            "no json",
            4002,
            "{\"op\":1,\"d\":\"" + "x".repeat(4097) + "\"}",
            4002,
            "{\"op\":99}",
            4001,
            "{\"op\":3,\"d\":{}}",
            4003,
            identify.formatted(discord.token(), 0).replace("{}", "{},\"shard\":[5,2]"),
            4010,
            identify.formatted("wrong", 0),
            4004,
            identify.formatted(discord.token(), 1 << 15),
            4014);
    for (Map.Entry<String, Integer> one : wrong.entrySet()) {
      try (RawGateway other = new RawGateway(url)) {
        other.say(one.getKey());
        assertEquals(one.getValue(), other.closeCode(), one.getKey());
      }
    }
    try (RawGateway twice = new RawGateway(url).identify(discord.token(), 0)) {
      twice.say(identify.formatted(discord.token(), 0));
      assertEquals(4005, twice.closeCode());
    }
  }

  @Test
  void anInjectedEventArrivesAsItStands() throws Exception {
    discord.inject("UNKNOWN_THING", "{\"a\":1}");

    assertEquals(1, gateway.next("UNKNOWN_THING").path("a").asInt());
  }

  @Test
  void aFormThatNobodyTookStaysOpen() throws Exception {
    answer(command(), MODAL);
    Seen.FormView form = watch.form();
    people.submit("anna", form.id(), Map.of("a", "tea"));
    gateway.next("INTERACTION_CREATE");

    assertTrue(watch.next(Kind.FAILED).note().startsWith("Something went wrong"));
    people.submit("anna", form.id(), Map.of("a", "tea"));
    assertEquals(
        List.of("tea"), gateway.next("INTERACTION_CREATE").path("data").findValuesAsText("value"));
  }
}
