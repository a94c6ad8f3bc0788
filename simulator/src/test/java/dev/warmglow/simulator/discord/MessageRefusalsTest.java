package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.warmglow.simulator.discord.RawBot.Answer;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Components V2, menus, files, permissions and limits, each from its wrong side. */
class MessageRefusalsTest {
  private static final String GENERAL = "Harbor/general";

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final PersonSide people = discord.people();
  private final RawBot bot = new RawBot(discord);
  private String messages = "";

  @BeforeEach
  void oneSpace() {
    discord.limitsTimes(100);
    people.createSpace("Harbor");
    people.join("anna", "Harbor");
    messages = "channels/" + discord.channelId(GENERAL) + "/messages";
  }

  @AfterEach
  void stop() {
    bot.close();
    discord.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gallery with nothing      | {\"type\":12,\"items\":[]}",
        "gallery without address   | {\"type\":12,\"items\":[{\"media\":{}}]}",
        "picture nobody uploaded   |"
            + " {\"type\":12,\"items\":[{\"media\":{\"url\":\"attachment://a.png\"}}]}",
        "alternative text over 1024|"
            + " {\"type\":12,\"items\":[{\"media\":{\"url\":\"https://a/b.png\"},\"description\":\"1025*x\"}]}",
        "file from elsewhere       | {\"type\":13,\"file\":{\"url\":\"https://a/b.txt\"}}",
        "section without accessory | {\"type\":9,\"components\":[{\"type\":10,\"content\":\"a\"}]}",
        "section of four texts     |"
            + " {\"type\":9,\"accessory\":{\"type\":11,\"media\":{\"url\":\"https://a\"}},\"components\":[{\"type\":10,\"content\":\"a\"},{\"type\":10,\"content\":\"a\"},{\"type\":10,\"content\":\"a\"},{\"type\":10,\"content\":\"a\"}]}",
        "section of buttons        |"
            + " {\"type\":9,\"accessory\":{\"type\":11,\"media\":{\"url\":\"https://a\"}},\"components\":[{\"type\":2,\"style\":1,\"custom_id\":\"a\",\"label\":\"a\"}]}",
        "text display with nothing | {\"type\":10,\"content\":\"\"}",
        "separator of three        | {\"type\":14,\"spacing\":3}",
        "container in a container  |"
            + " {\"type\":17,\"components\":[{\"type\":17,\"components\":[{\"type\":10,\"content\":\"a\"}]}]}",
        "button outside a row      | {\"type\":2,\"style\":1,\"custom_id\":\"a\",\"label\":\"a\"}"
      })
  void aMessageOfComponentsIsRefusedFor(String rule, String component) throws Exception {
    Answer answer = sendV2("[" + RefusalsTest.expanded(component) + "]");

    assertEquals(50035, answer.code(), rule);
    assertTrue(answer.json().path("errors").has("components"), answer.json().toString());
  }

  private Answer sendV2(String components) throws Exception {
    return bot.send("POST", messages, "{\"flags\":32768,\"components\":" + components + "}");
  }

  @Test
  void fortyComponentsOfFourThousandCharactersFitAndNotOneMore() throws Exception {
    assertEquals(200, sendV2(texts(40, 100)).status());
    assertEquals(50035, sendV2(texts(41, 1)).code());
    assertEquals(50035, sendV2(texts(2, 2001)).code());
  }

  private static String texts(int count, int length) {
    ArrayNode all = Json.array();
    for (int i = 0; i < count; i++) {
      all.addObject().put("type", 10).put("content", "x".repeat(length));
    }
    return all.toString();
  }

  @Test
  void aMessageOfComponentsNeverTakesContentAgain() throws Exception {
    String id = sendV2(texts(1, 1)).json().path("id").asText();

    assertEquals(50035, bot.send("PATCH", messages + "/" + id, "{\"content\":\"a\"}").code());
    assertEquals(
        50035, bot.send("PATCH", messages + "/" + id, "{\"embeds\":[{\"title\":\"a\"}]}").code());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "26 options            | {\"type\":3,\"custom_id\":\"a\",\"options\":[$26]}",
        "placeholder over 150  |" + " {\"type\":5,\"custom_id\":\"a\",\"placeholder\":\"151*x\"}",
        "more least than most  | {\"type\":5,\"custom_id\":\"a\",\"min_values\":2}",
        "26 picks              | {\"type\":5,\"custom_id\":\"a\",\"max_values\":26}",
        "too many chosen before|"
            + " {\"type\":5,\"custom_id\":\"a\",\"default_values\":[{\"id\":\"1\",\"type\":\"user\"},{\"id\":\"2\",\"type\":\"user\"}]}"
      })
  void aMenuIsRefusedFor(String rule, String menu) throws Exception {
    ArrayNode options = Json.array();
    for (int i = 0; i < 26; i++) {
      options.addObject().put("label", "a").put("value", "v" + i);
    }
    String list = options.toString();
    String body =
        "{\"content\":\"a\",\"components\":[{\"type\":1,\"components\":[%s]}]}"
            .formatted(
                RefusalsTest.expanded(menu).replace("$26", list.substring(1, list.length() - 1)));

    assertEquals(50035, bot.send("POST", messages, body).code(), rule);
  }

  @Test
  void twoControlsOfOneCustomIdAreRefused() throws Exception {
    String button = "{\"type\":2,\"style\":1,\"custom_id\":\"a\",\"label\":\"a\"}";

    Answer answer =
        bot.send(
            "POST",
            messages,
            "{\"content\":\"a\",\"components\":[{\"type\":1,\"components\":[%s,%s]}]}"
                .formatted(button, button));

    assertTrue(answer.json().toString().contains("COMPONENT_CUSTOM_ID_DUPLICATED"));
  }

  @Test
  void aMenuHasARowOfItsOwn() throws Exception {
    String menus = "{\"type\":5,\"custom_id\":\"a\"},{\"type\":5,\"custom_id\":\"b\"}";

    Answer answer =
        bot.send(
            "POST",
            messages,
            "{\"content\":\"a\",\"components\":[{\"type\":1,\"components\":[" + menus + "]}]}");

    assertTrue(answer.json().toString().contains("COMPONENT_LAYOUT_WIDTH_EXCEEDED"));
  }

  @Test
  void embedsAndFilesNeedTheirPermission() throws Exception {
    String embed = "{\"embeds\":[{\"title\":\"a\"}]}";
    discord.denyBot(GENERAL, Permissions.EMBED_LINKS);
    assertEquals(50013, bot.send("POST", messages, embed).code());
    discord.denyBot(GENERAL, Permissions.ATTACH_FILES);
    assertEquals(200, bot.send("POST", messages, embed).status());
    assertEquals(50013, bot.upload(messages, "{}", 1, 10).code());
  }

  @Test
  void elevenFilesAndOneOver10MegabytesAreRefused() throws Exception {
    assertEquals(200, bot.upload(messages, "{}", 10, 10).status());
    assertEquals(30015, bot.upload(messages, "{}", 11, 10).code());
    assertEquals(40005, bot.upload(messages, "{}", 1, (10 << 20) + 1).code());
  }

  @Test
  void aFileThatIsListedButNotSentIsRefused() throws Exception {
    assertEquals(
        50035,
        bot.send("POST", messages, "{\"content\":\"a\",\"attachments\":[{\"id\":\"0\"}]}").code());
  }

  @Test
  void halfASurrogatePairIsNoJson() throws Exception {
    assertEquals(50109, bot.send("POST", messages, "{\"content\":\"a \\ud83d b\"}").code());
    assertEquals(50109, bot.send("POST", messages, "{\"content\":").code());
    assertEquals(200, bot.send("POST", messages, "{\"content\":\"\\ud83d\\ude00\"}").status());
  }

  @Test
  void aPrivateChannelIsClosedToStrangersAndByThoseWhoWish() throws Exception {
    String channel =
        bot.send(
                "POST",
                "users/@me/channels",
                "{\"recipient_id\":\"" + discord.userId("anna") + "\"}")
            .json()
            .path("id")
            .asText();
    String path = "channels/" + channel + "/messages";
    assertEquals(200, bot.send("POST", path, "{\"content\":\"a\"}").status());
    people.block("anna", true);
    assertEquals(50007, bot.send("POST", path, "{\"content\":\"a\"}").code());
    people.block("anna", false);
    people.leave("anna", "Harbor");
    assertEquals(50007, bot.send("POST", path, "{\"content\":\"a\"}").code());
  }

  @Test
  void aThreadNeedsAPlaceANameAndThePermission() throws Exception {
    String threads = "channels/" + discord.channelId(GENERAL) + "/threads";
    assertEquals(50035, bot.send("POST", threads, "{\"type\":11}").code());
    Answer made = bot.send("POST", threads, "{\"name\":\"Tea\",\"type\":11}");
    assertEquals(201, made.status());
    String inside = "channels/" + made.json().path("id").asText();
    assertEquals(50024, bot.send("POST", inside + "/threads", "{\"name\":\"b\"}").code());
    discord.denyBot(GENERAL, Permissions.SEND_MESSAGES_IN_THREADS);
    assertEquals(50013, bot.send("POST", inside + "/messages", "{\"content\":\"a\"}").code());
    discord.denyBot(GENERAL, Permissions.CREATE_PUBLIC_THREADS);
    assertEquals(50013, bot.send("POST", threads, "{\"name\":\"c\"}").code());
  }

  @Test
  void theFiftyFirstCallOfASecondIsTooMuchForTheWholeBot() throws Exception {
    discord.limitsTimes(1);
    Answer last = bot.send("GET", "users/@me", "");
    for (int i = 0; i < 400 && last.status() != 429; i++) {
      last = bot.send("GET", i % 2 == 0 ? "users/@me" : "oauth2/applications/@me", "");
    }

    assertEquals("global", last.header("X-RateLimit-Scope"));
    assertEquals("true", last.header("X-RateLimit-Global"));
    assertTrue(last.json().path("global").asBoolean());
    assertTrue(last.json().path("retry_after").asDouble() <= 1);
  }

  @Test
  void aSharedLimitIsNobodysFaultAndSaysSo() throws Exception {
    discord.addFault(
        new Fault("/messages", Fault.Kind.SHARED_RATE_LIMIT, 1, Duration.ofMillis(1500)));

    Answer answer = bot.send("POST", messages, "{\"content\":\"a\"}");

    assertEquals(429, answer.status());
    assertEquals("shared", answer.header("X-RateLimit-Scope"));
    assertEquals("2", answer.header("Retry-After"));
    assertEquals(1.5, answer.json().path("retry_after").asDouble());
    assertFalse(answer.json().path("global").asBoolean());
  }

  @Test
  void anEphemeralMessageHasNoMenuAndTakesNoReaction() throws Exception {
    String other = people.type("anna", GENERAL, "hi", null);

    assertThrows(Refused.class, () -> people.react("anna", GENERAL, other, "no emoji"));
    assertEquals(10014, bot.send("PUT", messages + "/" + other + "/reactions/none/@me", "").code());
  }
}
