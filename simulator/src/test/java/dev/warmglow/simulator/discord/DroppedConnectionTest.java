package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.warmglow.simulator.person.PersonSide;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People go on talking while connections come and go. */
class DroppedConnectionTest {
  private static final int ROUNDS = 60;
  private static final int MESSAGES = 20;

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final PersonSide people = discord.people();
  private final RawBot bot = new RawBot(discord);

  @AfterEach
  void stop() {
    bot.close();
    discord.close();
  }

  /**
   * Closing takes the socket's lock, which takes the gateway's: the other way round is a deadlock.
   */
  @Test
  void nobodyWaitsForAConnectionThatIsClosing() {
    people.createSpace("Harbor");
    people.join("anna", "Harbor");

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          String url = bot.send("GET", "gateway/bot", "").json().path("url").asText();
          for (int round = 0; round < ROUNDS; round++) {
            try (RawGateway gateway = new RawGateway(url)) {
              gateway.identify(discord.token(), Intents.GUILDS | Intents.GUILD_MESSAGES);
              discord.dropGateway(4000);
              IntStream.range(0, MESSAGES)
                  .forEach(i -> people.type("anna", "Harbor/general", "still here", null));
              assertEquals(4000, gateway.closeCode());
            }
          }
        });
    assertEquals(ROUNDS * MESSAGES, discord.messageCount("Harbor/general"));
  }
}
