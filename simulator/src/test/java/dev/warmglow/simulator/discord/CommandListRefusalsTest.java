package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.warmglow.simulator.discord.RawBot.Answer;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lists from their wrong side. */
class CommandListRefusalsTest {
  private static final String GENERAL = "Harbor/general";

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final PersonSide people = discord.people();
  private final RawBot bot = new RawBot(discord);

  @BeforeEach
  void oneSpace() {
    discord.limitsTimes(100);
    people.createSpace("Harbor");
    people.join("anna", "Harbor");
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
        "unknown language     |"
            + " [{\"name\":\"a\",\"description\":\"a\",\"name_localizations\":{\"xx\":\"a\"}}]",
        "translated upper case|"
            + " [{\"name\":\"a\",\"description\":\"a\",\"name_localizations\":{\"de\":\"Tee\"}}]",
        "translated over 100  |"
            + " [{\"name\":\"a\",\"description\":\"a\",\"description_localizations\":{\"de\":\"101*x\"}}]",
        "26 options           | [{\"name\":\"a\",\"description\":\"a\",\"options\":[$26]}]",
        "choices and autocomplete |"
            + " [{\"name\":\"a\",\"description\":\"a\",\"options\":[{\"type\":3,\"name\":\"x\",\"description\":\"a\",\"autocomplete\":true,\"choices\":[{\"name\":\"a\",\"value\":\"v\"}]}]}]",
        "over 8000 in all     | [{\"name\":\"a\",\"description\":\"a\",\"options\":[$8000]}]",
        "menu with description| [{\"type\":3,\"name\":\"A b\",\"description\":\"a\"}]"
      })
  void aCommandListIsRefusedFor(String rule, String commands) throws Exception {
    String body =
        RefusalsTest.expanded(commands)
            .replace("$26", options(26, ""))
            .replace("$8000", options(25, "x".repeat(100)));

    assertEquals(50035, overwrite(body).code(), rule);
  }

  /** With choices of that name and value, 25 in each. */
  private static String options(int count, String choice) {
    ArrayNode options = Json.array();
    for (int i = 0; i < count; i++) {
      var option = options.addObject().put("type", 3).put("name", "o" + i).put("description", "a");
      ArrayNode choices = option.putArray("choices");
      for (int j = 0; !choice.isEmpty() && j < 25; j++) {
        choices.addObject().put("name", choice).put("value", choice);
      }
    }
    String list = options.toString();
    return list.substring(1, list.length() - 1);
  }

  private Answer overwrite(String commands) throws Exception {
    return bot.send("PUT", "applications/" + discord.botId() + "/commands", commands);
  }

  @Test
  void aHundredCommandsFitAndTwoHundredAreMadeADay() throws Exception {
    assertEquals(30032, overwrite(commands(0, 101)).code());
    assertEquals(200, overwrite(commands(0, 100)).status());
    assertEquals(200, overwrite(commands(100, 100)).status());
    assertEquals(30034, overwrite(commands(200, 1)).code());
  }

  @Test
  void fifteenMenuCommandsOfAKindFit() throws Exception {
    assertEquals(200, overwrite(menus(15)).status());
    assertEquals(30032, overwrite(menus(16)).code());
  }

  private static String menus(int count) {
    ArrayNode all = Json.array();
    for (int i = 0; i < count; i++) {
      all.addObject().put("type", 3).put("name", "Menu " + i);
    }
    return all.toString();
  }

  private static String commands(int from, int count) {
    ArrayNode all = Json.array();
    for (int i = from; i < from + count; i++) {
      all.addObject().put("name", "c" + i).put("description", "a");
    }
    return all.toString();
  }

  @Test
  void aCommandOfModeratorsIsRefusedToMembers() throws Exception {
    overwrite("[{\"name\":\"a\",\"description\":\"a\",\"default_member_permissions\":\"8192\"}]");

    assertThrows(Refused.class, () -> people.command("anna", GENERAL, "a", Map.of()));
    assertEquals(List.of(), people.commands("anna", GENERAL));
  }
}
