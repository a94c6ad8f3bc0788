package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.discord.RawBot.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  private static final String GENERAL = "Harbor/general";

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final RawBot bot = new RawBot(discord);
  private String messages = "";

  @BeforeEach
  void oneSpace() {
    discord.limitsTimes(100);
    discord.people().createSpace("Harbor");
    discord.people().join("anna", "Harbor");
    messages = "channels/" + discord.channelId(GENERAL) + "/messages";
  }

  @AfterEach
  void stop() {
    bot.close();
    discord.close();
  }

  /** {@code NNN*x} in a body stands for that many x. */
  static String expanded(String body) {
    return java.util.regex.Pattern.compile("(\\d+)\\*x")
        .matcher(body)
        .replaceAll(found -> "x".repeat(Integer.parseInt(found.group(1))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "content over 2000        | {\"content\":\"2001*x\"} | content",
        "nonce over 25            | {\"content\":\"a\",\"nonce\":\"26*x\"} | nonce",
        "embed title over 256     | {\"embeds\":[{\"title\":\"257*x\"}]} | embeds",
        "embed text over 4096     | {\"embeds\":[{\"description\":\"4097*x\"}]} | embeds",
        "embeds over 6000         |"
            + " {\"embeds\":[{\"description\":\"4000*x\"},{\"description\":\"2001*x\"}]} | embeds",
        "eleven embeds            | {\"embeds\":[{},{},{},{},{},{},{},{},{},{},{}]} | embeds",
        "field value over 1024    |"
            + " {\"embeds\":[{\"fields\":[{\"name\":\"a\",\"value\":\"1025*x\"}]}]} | embeds",
        "field name over 256      |"
            + " {\"embeds\":[{\"fields\":[{\"name\":\"257*x\",\"value\":\"a\"}]}]} | embeds",
        "footer over 2048         | {\"embeds\":[{\"footer\":{\"text\":\"2049*x\"}}]} | embeds",
        "author over 256          | {\"embeds\":[{\"author\":{\"name\":\"257*x\"}}]} | embeds",
        "field without a value    | {\"embeds\":[{\"fields\":[{\"name\":\"a\"}]}]} | embeds",
        "picture url without http | {\"embeds\":[{\"image\":{\"url\":\"ftp://a\"}}]} | embeds",
        "parse and list at once   |"
            + " {\"content\":\"a\",\"allowed_mentions\":{\"parse\":[\"users\"],\"users\":[\"1\"]}}"
            + " | allowed_mentions",
        "reply to nothing         |"
            + " {\"content\":\"a\",\"message_reference\":{\"message_id\":\"1\"}} |"
            + " message_reference",
        "V2 component without flag| {\"components\":[{\"type\":10,\"content\":\"a\"}]} |"
            + " components",
        "V2 with content          |"
            + " {\"flags\":32768,\"content\":\"a\",\"components\":[{\"type\":10,\"content\":\"a\"}]}"
            + " | content",
        "unknown component        | {\"content\":\"a\",\"components\":[{\"type\":99}]} | components"
      })
  void aMessageIsRefusedFor(String rule, String body, String field) throws Exception {
    Answer answer = bot.send("POST", messages, expanded(body));

    assertEquals(400, answer.status(), rule);
    assertEquals(50035, answer.code());
    assertTrue(answer.json().path("errors").has(field), answer.json().toString());
    assertEquals(0, discord.messageCount(GENERAL));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "label over 80           | {\"type\":2,\"style\":1,\"custom_id\":\"a\",\"label\":\"81*x\"}",
        "custom_id over 100      |"
            + " {\"type\":2,\"style\":1,\"custom_id\":\"101*x\",\"label\":\"a\"}",
        "no custom_id            | {\"type\":2,\"style\":1,\"label\":\"a\"}",
        "unknown style           | {\"type\":2,\"style\":9,\"custom_id\":\"a\",\"label\":\"a\"}",
        "neither label nor emoji | {\"type\":2,\"style\":1,\"custom_id\":\"a\"}",
        "emoji that is none      |"
            + " {\"type\":2,\"style\":1,\"custom_id\":\"a\",\"emoji\":{\"name\":\"abc\"}}",
        "link without url        | {\"type\":2,\"style\":5,\"label\":\"a\"}",
        "link to nowhere         |"
            + " {\"type\":2,\"style\":5,\"label\":\"a\",\"url\":\"javascript:1\"}",
        "link with custom_id     |"
            + " {\"type\":2,\"style\":5,\"label\":\"a\",\"url\":\"https://a\",\"custom_id\":\"a\"}",
        "menu without options    | {\"type\":3,\"custom_id\":\"a\",\"options\":[]}",
        "menu with a double      |"
            + " {\"type\":3,\"custom_id\":\"a\",\"options\":[{\"label\":\"a\",\"value\":\"v\"},{\"label\":\"b\",\"value\":\"v\"}]}",
        "option over 100         |"
            + " {\"type\":3,\"custom_id\":\"a\",\"options\":[{\"label\":\"101*x\",\"value\":\"v\"}]}",
        "text input in a message | {\"type\":4,\"custom_id\":\"a\",\"style\":1,\"label\":\"a\"}"
      })
  void aControlIsRefusedFor(String rule, String control) throws Exception {
    String body =
        expanded(
            "{\"content\":\"a\",\"components\":[{\"type\":1,\"components\":[" + control + "]}]}");

    Answer answer = bot.send("POST", messages, body);

    assertEquals(50035, answer.code(), rule);
    assertTrue(answer.json().path("errors").has("components"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name over 32         | [{\"name\":\"33*x\",\"description\":\"a\"}]",
        "upper case           | [{\"name\":\"Big\",\"description\":\"a\"}]",
        "no description       | [{\"name\":\"a\"}]",
        "description over 100 | [{\"name\":\"a\",\"description\":\"101*x\"}]",
        "a name twice         |"
            + " [{\"name\":\"a\",\"description\":\"a\"},{\"name\":\"a\",\"description\":\"b\"}]",
        "optional first       |"
            + " [{\"name\":\"a\",\"description\":\"a\",\"options\":[{\"type\":3,\"name\":\"x\",\"description\":\"a\"},{\"type\":3,\"name\":\"y\",\"description\":\"a\",\"required\":true}]}]",
        "mixed with sub       |"
            + " [{\"name\":\"a\",\"description\":\"a\",\"options\":[{\"type\":3,\"name\":\"x\",\"description\":\"a\"},{\"type\":1,\"name\":\"y\",\"description\":\"a\"}]}]",
        "choice over 100      |"
            + " [{\"name\":\"a\",\"description\":\"a\",\"options\":[{\"type\":3,\"name\":\"x\",\"description\":\"a\",\"choices\":[{\"name\":\"101*x\",\"value\":\"v\"}]}]}]"
      })
  void aCommandIsRefusedFor(String rule, String commands) throws Exception {
    String path = "applications/" + discord.botId() + "/commands";

    assertEquals(50035, bot.send("PUT", path, expanded(commands)).code(), rule);
  }

  @Test
  void anEmbedHasAtMost25Fields() throws Exception {
    String field = "{\"name\":\"a\",\"value\":\"b\"}";
    String all = String.join(",", java.util.Collections.nCopies(25, field));
    String body = "{\"embeds\":[{\"fields\":[%s]}]}";
    assertEquals(200, bot.send("POST", messages, body.formatted(all)).status());
    assertEquals(50035, bot.send("POST", messages, body.formatted(all + "," + field)).code());
  }

  @Test
  void aWrongTokenIsUnauthorized() throws Exception {
    assertEquals(401, bot.withToken("wrong").send("GET", "users/@me", "").status());
  }

  @Test
  void fiveRowsAndFiveButtonsFitAndSixDoNot() throws Exception {
    assertEquals(200, bot.send("POST", messages, rows(5, 5)).status());
    assertEquals(50035, bot.send("POST", messages, rows(6, 1)).code());
    assertEquals(50035, bot.send("POST", messages, rows(1, 6)).code());
  }

  private static String rows(int rows, int buttons) {
    var body = Json.object().put("content", "a");
    var list = body.putArray("components");
    for (int row = 0; row < rows; row++) {
      var inside = list.addObject().put("type", 1).putArray("components");
      for (int button = 0; button < buttons; button++) {
        inside
            .addObject()
            .put("type", 2)
            .put("style", 1)
            .put("label", "a")
            .put("custom_id", row + "-" + button);
      }
    }
    return body.toString();
  }

  @Test
  void aMessageOfExactlyTheLimitIsTaken() throws Exception {
    assertEquals(200, bot.send("POST", messages, expanded("{\"content\":\"2000*x\"}")).status());
    assertEquals(50006, bot.send("POST", messages, "{\"content\":\"\"}").code());
  }

  @Test
  void whatIsNotThereHasItsOwnCode() throws Exception {
    assertEquals(10003, bot.send("GET", "channels/1", "").code());
    assertEquals(10008, bot.send("GET", messages + "/1", "").code());
    assertEquals(10004, bot.send("GET", "guilds/1", "").code());
    assertEquals(50033, bot.send("POST", "users/@me/channels", "{\"recipient_id\":\"1\"}").code());
    assertEquals(10062, bot.send("POST", "interactions/1/t/callback", "{\"type\":5}").code());
    assertEquals(
        50027,
        bot.send("POST", "webhooks/" + discord.botId() + "/t", "{\"content\":\"a\"}").code());
    assertEquals(404, bot.send("GET", "nothing", "").status());
  }

  @Test
  void aBotWithoutThePermissionMayNotWriteAndWithoutTheViewNotEvenLook() throws Exception {
    discord.denyBot(GENERAL, Permissions.SEND_MESSAGES);
    assertEquals(50013, bot.send("POST", messages, "{\"content\":\"a\"}").code());
    discord.denyBot(GENERAL, Permissions.VIEW_CHANNEL);
    assertEquals(50001, bot.send("POST", messages, "{\"content\":\"a\"}").code());
  }

  @Test
  void somebodyElsesMessageCannotBeEditedAndDeletedOnlyWithPermission() throws Exception {
    String id = discord.people().type("anna", GENERAL, "mine", null);

    assertEquals(50005, bot.send("PATCH", messages + "/" + id, "{\"content\":\"a\"}").code());
    assertEquals(50013, bot.send("DELETE", messages + "/" + id, "").code());
  }

  @Test
  void aNonceWhoseMessageWasDeletedMeanwhileIsAnUnknownMessage() throws Exception {
    String body = "{\"content\":\"a\",\"nonce\":\"n\",\"enforce_nonce\":true}";
    Answer first = bot.send("POST", messages, body);
    String id = first.json().path("id").asText();

    assertEquals(id, bot.send("POST", messages, body).json().path("id").asText());
    assertEquals(204, bot.send("DELETE", messages + "/" + id, "").status());
    assertEquals(10008, bot.send("POST", messages, body).code());
  }

  @Test
  void theSixthMessageInFiveSecondsIsRateLimited() throws Exception {
    discord.limitsTimes(1);
    for (int i = 0; i < 5; i++) {
      assertEquals(200, bot.send("POST", messages, "{\"content\":\"a\"}").status());
    }

    Answer sixth = bot.send("POST", messages, "{\"content\":\"a\"}");

    assertEquals(429, sixth.status());
    assertEquals("user", sixth.header("X-RateLimit-Scope"));
    assertFalse(sixth.header("Via").isEmpty());
    assertTrue(Integer.parseInt(sixth.header("Retry-After")) <= 5);
    assertEquals("0", sixth.header("X-RateLimit-Remaining"));
    assertFalse(sixth.json().path("global").asBoolean());
  }

  @Test
  void mentionsPingOnlyWhomTheyMay() throws Exception {
    String mention = "<@" + discord.userId("anna") + "> @everyone";
    bot.send("POST", messages, "{\"content\":\"" + mention + "\"}");
    bot.send(
        "POST", messages, "{\"content\":\"" + mention + "\",\"allowed_mentions\":{\"parse\":[]}}");

    List<List<String>> pinged =
        discord.people().log().after(1).stream()
            .map(line -> Watch.messageOf(line).pinged())
            .toList();

    assertEquals(List.of(List.of("anna"), List.of()), pinged);
  }
}
