package dev.warmglow.simulator.person;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonHttpTest {
  private static final String GENERAL = "Harbor/general";

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final PersonHttp server = PersonHttp.start(0, discord.people());
  private final PersonClient client = new PersonClient(server.url(), "discord");

  @BeforeEach
  void twoPeopleInOneSpace() {
    client.createSpace("Harbor");
    client.join("anna", "Harbor");
    client.join("ben", "Harbor");
  }

  @AfterEach
  void stop() {
    server.close();
    discord.close();
  }

  @Test
  void whatOnePersonTypesTheOtherReads() {
    String id = client.type("anna", GENERAL, "good morning", null);

    List<Seen> lines = client.log("ben", 0, Duration.ZERO).lines();

    assertEquals(id, Watched.last(lines).id());
    assertEquals("good morning", Watched.last(lines).text());
    assertEquals(List.of("anna", "ben"), client.world("anna").people());
  }

  @Test
  void theLogWaitsForTheNextLine() {
    long newest = client.log("ben", 0, Duration.ZERO).newest();
    Thread typing =
        Thread.startVirtualThread(() -> client.type("anna", GENERAL, "a moment later", null));

    List<Seen> lines = client.log("ben", newest, Duration.ofSeconds(20)).lines();

    assertEquals("a moment later", Watched.last(lines).text());
    assertTrue(typing.getName().isEmpty());
  }

  @Test
  void aPrivateChatIsReadByItsPersonOnly() {
    client.type("anna", "dm:anna", "between us", null);

    assertEquals("between us", Watched.last(client.log("anna", 0, Duration.ZERO).lines()).text());
    assertTrue(
        client.log("ben", 0, Duration.ZERO).lines().stream()
            .noneMatch(line -> line.channel().equals("dm:anna")));
  }

  @Test
  void aFileIsPickedSentAndFetchedAgain() {
    byte[] bytes = {1, 2, 3};
    String file = client.upload("anna", "notes.txt", bytes);

    client.send("anna", GENERAL, "read this", null, List.of(file));

    Seen.FileView seen =
        Watched.last(client.log("ben", 0, Duration.ZERO).lines()).files().getFirst();
    assertEquals("notes.txt", seen.name());
    assertArrayEquals(bytes, client.download("ben", seen.id()));
    assertThrows(Refused.class, () -> client.download("ben", "0"));
  }

  @Test
  void aThreadIsOpenedAndTheCommandsThereAreListed() {
    String thread = client.openThread("anna", GENERAL, "Tea");

    assertEquals("Harbor/general/Tea", thread);
    assertEquals(List.of(), client.commands("ben", thread));
    assertThrows(
        Refused.class, () -> client.suggest("ben", thread, "none", "option", "x", Map.of()));
  }

  @Test
  void whatOnlyTheOtherPlatformHasIsRefused() {
    assertThrows(Refused.class, () -> client.inline("anna", GENERAL, "tea"));
    assertThrows(Refused.class, () -> client.pick("anna", GENERAL, "1", "1"));
    assertThrows(Refused.class, () -> client.anonymous("anna", "Harbor", true));
    assertThrows(Refused.class, () -> client.postInLinkedChannel("Harbor", "news"));
    assertThrows(Refused.class, () -> client.upgrade("Harbor"));
    assertThrows(Refused.class, () -> client.open("anna", "https://t.me/warmglow_bot"));
    try (TelegramSimulator telegram = TelegramSimulator.start(0);
        PersonHttp other = PersonHttp.start(0, telegram.people())) {
      PersonClient people = new PersonClient(other.url(), "telegram");
      people.createSpace("Pier");
      people.join("anna", "Pier");
      assertThrows(Refused.class, () -> people.install("anna", true));
      assertThrows(Refused.class, () -> people.useOnPerson("anna", "Pier", "ben", "Thank"));
      assertThrows(Refused.class, () -> people.useOnMessage("anna", "Pier", "1", "Thank"));
    }
  }

  @Test
  void whatTheClientWouldNotAllowIsRefused() {
    Refused refused =
        assertThrows(Refused.class, () -> client.command("anna", GENERAL, "nothing", Map.of()));

    assertEquals("There is no command /nothing for anna here.", refused.getMessage());
  }

  @Test
  void aCallWithoutItsFieldsMakesNoSense() throws Exception {
    assertEquals(400, post("discord/join", "{}", Map.of()));
    assertEquals(400, post("discord/dance", "{\"person\":\"anna\"}", Map.of()));
    assertEquals(400, post("discord/join", "no json", Map.of()));
    assertEquals(400, post("nowhere/join", "{}", Map.of()));
  }

  @Test
  void aWebPageOfSomebodyElseMayNotAct() throws Exception {
    String body = "{\"person\":\"eve\",\"space\":\"Harbor\"}";

    assertEquals(400, post("discord/join", body, Map.of("Origin", "https://example.org")));
    assertEquals(List.of("anna", "ben"), client.world("anna").people());
  }

  private int post(String path, String body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + "/" + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  private static final class Watched {
    static Seen.MessageView last(List<Seen> lines) {
      Seen.MessageView message = lines.getLast().message();
      if (message == null) {
        throw new AssertionError("no message in " + lines);
      }
      return message;
    }
  }
}
