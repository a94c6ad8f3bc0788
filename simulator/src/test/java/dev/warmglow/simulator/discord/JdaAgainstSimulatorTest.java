package dev.warmglow.simulator.discord;

import static dev.warmglow.simulator.discord.Watch.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.Kind;
import dev.warmglow.simulator.spec.DiscordSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real client library walks through everything a bot does. */
class JdaAgainstSimulatorTest {
  private static final String GENERAL = "Harbor/general";
  private static final Optional<DiscordSpec> SPEC = DiscordSpec.fromEnvironment();

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final PersonSide people = discord.people();
  private final Watch watch = new Watch(people.log());
  private EchoBot bot;

  @BeforeEach
  void start() throws InterruptedException {
    people.createSpace("Harbor");
    people.join("anna", "Harbor");
    people.join("ben", "Harbor");
    bot = new EchoBot(discord);
    bot.jda().updateCommands().addCommands(EchoBot.commands()).complete();
  }

  @AfterEach
  void stop() {
    bot.close();
    discord.close();
    SPEC.ifPresent(spec ->
        assertEquals(
            List.of(),
            discord.requests().stream()
                .flatMap(request -> spec.violations(request).stream())
                .distinct()
                .toList()));
  }

  private TextChannel general() {
    return Objects.requireNonNull(bot.jda().getTextChannelById(discord.channelId(GENERAL)));
  }

  @Test
  void aSlashCommandIsAnsweredInTheChannel() throws InterruptedException {
    people.command("anna", GENERAL, "echo", Map.of("text", "hello **you**", "to", "ben"));

    Seen answer = watch.next(Kind.MESSAGE);

    assertEquals("hello you", messageOf(answer).text());
    assertEquals(null, answer.onlyFor());
    assertEquals(GENERAL, answer.channel());
  }

  @Test
  void anEphemeralAnswerIsSeenByOnePersonOnly() throws InterruptedException {
    people.command("anna", GENERAL, "whisper", Map.of("text", "psst"));

    Seen answer = watch.next(Kind.MESSAGE);

    assertEquals("anna", answer.onlyFor());
    assertEquals(0, general().getHistory().retrievePast(10).complete().size());
    assertThrows(
        Refused.class, () -> people.react("anna", GENERAL, messageOf(answer).id(), "\u2764"));
  }

  @Test
  void aDeferredAnswerThinksAndThenAppears() throws InterruptedException {
    people.command("anna", GENERAL, "slow", Map.of());

    Seen thinking = watch.next(Kind.THINKING);
    Seen answer = watch.next(Kind.MESSAGE);

    assertEquals("done thinking", messageOf(answer).text());
    assertEquals(messageOf(thinking).id(), messageOf(answer).id());
    assertEquals("anna", answer.onlyFor());
  }

  @Test
  void aCommandThatIsNotAnsweredFailsAfterThreeSeconds() throws InterruptedException {
    people.command("anna", GENERAL, "silent", Map.of());

    Seen failed = watch.next(Kind.FAILED);

    assertEquals("The application did not respond", failed.note());
    assertEquals("anna", failed.onlyFor());
  }

  @Test
  void aButtonUpdatesItsMessage() throws InterruptedException {
    people.command("anna", GENERAL, "menu", Map.of());
    String menu = watch.message(Kind.MESSAGE).id();

    assertThrows(Refused.class, () -> people.press("ben", GENERAL, menu, "yes"));
    assertThrows(Refused.class, () -> people.press("anna", GENERAL, menu, "no"));
    assertThrows(Refused.class, () -> people.press("anna", GENERAL, menu, "link-0-2"));
    people.press("anna", GENERAL, menu, "yes");

    Seen edited = watch.next(Kind.EDIT);
    assertEquals("pressed yes", messageOf(edited).text());
    assertEquals(List.of(), messageOf(edited).controls());
  }

  @Test
  void aMenuIsAnsweredByADeferredEdit() throws InterruptedException {
    people.command("anna", GENERAL, "menu", Map.of());
    String menu = watch.message(Kind.MESSAGE).id();

    assertThrows(
        Refused.class, () -> people.choose("anna", GENERAL, menu, "color", List.of("green")));
    people.choose("anna", GENERAL, menu, "color", List.of("b"));

    assertEquals("chose [b]", watch.message(Kind.EDIT).text());
  }

  @Test
  void aFormOpensAndIsSent() throws InterruptedException {
    people.command("anna", GENERAL, "ask", Map.of());
    Seen.FormView form = watch.form();

    assertEquals("A form", form.title());
    assertThrows(Refused.class, () -> people.submit("ben", form.id(), Map.of("topic", "tea")));
    assertThrows(Refused.class, () -> people.submit("anna", form.id(), Map.of("topic", "t")));
    people.submit("anna", form.id(), Map.of("topic", "tea"));

    assertEquals("about tea", watch.message(Kind.MESSAGE).text());
    assertThrows(Refused.class, () -> people.submit("anna", form.id(), Map.of("topic", "tea")));
  }

  @Test
  void anOptionOffersWhatTheBotSuggests() throws InterruptedException {
    assertEquals(
        List.of(new Seen.Choice("bang", "wo!")),
        discord.suggestions("anna", GENERAL, "whisper", "text", "wo", Map.of()));
  }

  @Test
  void aCommandForModeratorsIsHiddenFromMembers() throws InterruptedException {
    assertThrows(Refused.class, () -> people.command("anna", GENERAL, "admin zone", Map.of()));
    people.promote("anna", "Harbor", Role.MODERATOR);

    people.command("anna", GENERAL, "admin zone", Map.of());

    assertEquals("zone set", watch.message(Kind.MESSAGE).text());
    assertTrue(
        people.world("anna").commands().stream().anyMatch(c -> c.path().equals("admin zone")));
    assertFalse(
        people.world("ben").commands().stream().anyMatch(c -> c.path().equals("admin zone")));
  }

  @Test
  void aDirectMessageArrivesUnlessThePersonClosedThem() throws InterruptedException {
    var anna = bot.jda().retrieveUserById(discord.userId("anna")).complete();
    anna.openPrivateChannel().flatMap(channel -> channel.sendMessage("hi")).complete();

    assertEquals("dm:anna", watch.next(Kind.MESSAGE).channel());
    people.block("anna", true);
    var refused =
        assertThrows(
            net.dv8tion.jda.api.exceptions.ErrorResponseException.class,
            () -> anna.openPrivateChannel().flatMap(c -> c.sendMessage("hi")).complete());
    assertEquals(50007, refused.getErrorCode());
  }

  @Test
  void theSameNonceSendsOneMessage() {
    Message first = general().sendMessage("once").setNonce("n1").complete();
    Message second = general().sendMessage("once").setNonce("n1").complete();

    assertEquals(first.getId(), second.getId());
    assertEquals(1, discord.messageCount(GENERAL));
    discord.expireNonces();
    general().sendMessage("once").setNonce("n1").complete();
    assertEquals(2, discord.messageCount(GENERAL));
  }

  @Test
  void aCallWhoseAnswerWasLostIsRepeatedWithoutADouble() {
    discord.addFault(new Fault("POST /channels/", Fault.Kind.BAD_GATEWAY, 1, Duration.ZERO));
    discord.addFault(new Fault("POST /channels/", Fault.Kind.RATE_LIMIT, 1, Duration.ofMillis(50)));

    general().sendMessage("once").setNonce("n2").complete();

    assertEquals(1, discord.messageCount(GENERAL));
    assertEquals(
        List.of(502, 429, 200),
        discord.requests().stream()
            .filter(request -> request.call().equals("POST /channels/{channel_id}/messages"))
            .map(RecordedRequest::status)
            .toList());
  }

  @Test
  void aSessionResumesAndHearsWhatItMissed() throws InterruptedException {
    discord.dropGateway(4000);
    people.command("anna", GENERAL, "echo", Map.of("text", "while you were away"));

    assertEquals("while you were away", watch.message(Kind.MESSAGE).text());
    assertTrue(bot.resumed.await(10, TimeUnit.SECONDS), "what was missed comes before RESUMED");
  }

  @Test
  void theClientReconnectsWhenAsked() throws InterruptedException {
    discord.reconnect();
    people.command("anna", GENERAL, "echo", Map.of("text", "after op 7"));

    assertEquals("after op 7", watch.message(Kind.MESSAGE).text());
  }

  @Test
  void contentComesOnlyWithItsIntent() throws InterruptedException {
    bot.close();
    bot = new EchoBot(discord, GatewayIntent.GUILD_MESSAGES);
    people.type("anna", GENERAL, "secret", null);
    watch.next(Kind.MESSAGE);

    assertEquals("heard", watch.message(Kind.MESSAGE).text());
    assertTrue(
        bot.events.stream()
            .filter(net.dv8tion.jda.api.events.message.MessageReceivedEvent.class::isInstance)
            .map(net.dv8tion.jda.api.events.message.MessageReceivedEvent.class::cast)
            .noneMatch(event -> event.getMessage().getContentRaw().contains("secret")));
  }
}
