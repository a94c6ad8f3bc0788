package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.Kind;
import dev.warmglow.simulator.person.World.CommandEntry;
import dev.warmglow.simulator.spec.DiscordSpec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.thumbnail.Thumbnail;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client library and a person's client do with the newer parts of Discord. */
class JdaFeaturesTest {
  private static final String GENERAL = "Harbor/general";
  private static final Optional<DiscordSpec> SPEC = DiscordSpec.fromEnvironment();
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final PersonSide people = discord.people();
  private final Watch watch = new Watch(people.log());
  private ListeningBot bot;

  @BeforeEach
  void start() throws InterruptedException {
    people.createSpace("Harbor");
    people.join("anna", "Harbor");
    people.join("ben", "Harbor");
    bot = new ListeningBot(discord);
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

  @Test
  void aMessageCommandIsUsedFromTheMenuOfAMessage() throws InterruptedException {
    bot.jda().updateCommands().addCommands(Commands.message("Say thanks")).complete();
    bot.on(
        MessageContextInteractionEvent.class,
        used -> used.reply("for " + used.getTarget().getContentRaw()).queue());
    String tea = people.type("ben", GENERAL, "I made tea", null);

    people.useOnMessage("anna", GENERAL, tea, "Say thanks");

    assertEquals("for I made tea", Watch.messageOf(watch.next(JdaFeaturesTest::isBots)).text());
    assertEquals(
        List.of("message"),
        people.commands("anna", GENERAL).stream().map(CommandEntry::kind).toList());
    assertThrows(Refused.class, () -> people.useOnMessage("anna", GENERAL, tea, "No such command"));
  }

  private static boolean isBots(Seen line) {
    return line.kind() == Kind.MESSAGE
        && line.message() != null
        && line.message().author().equals("warmglow");
  }

  @Test
  void aUserCommandIsUsedFromTheMenuOfAPerson() throws InterruptedException {
    bot.jda().updateCommands().addCommands(Commands.user("Thank")).complete();
    bot.on(
        UserContextInteractionEvent.class,
        used -> used.reply("thanks to " + used.getTarget().getName()).queue());

    people.useOnPerson("anna", GENERAL, "ben", "Thank");

    assertEquals("thanks to ben", watch.message(Kind.MESSAGE).text());
  }

  @Test
  void anAttachmentOptionGivesTheBotAFileThatItCanFetch() throws Exception {
    bot.jda()
        .updateCommands()
        .addCommands(
            Commands.slash("show", "Shows").addOption(OptionType.ATTACHMENT, "picture", "Which"))
        .complete();
    bot.on(
        SlashCommandInteractionEvent.class,
        used ->
            used.reply(used.getOption("picture", "", one -> one.getAsAttachment().getUrl()))
                .queue());

    String file = people.upload("anna", "my tea.png", PICTURE);
    people.command("anna", GENERAL, "show", Map.of("picture", file));

    String url = watch.message(Kind.MESSAGE).text();
    assertTrue(url.startsWith("http://127.0.0.1:"), url);
    assertTrue(url.endsWith("/my_tea.png"), url);
    try (HttpClient http = HttpClient.newHttpClient()) {
      byte[] served =
          http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
              .body();
      assertArrayEquals(PICTURE, served);
    }
  }

  @Test
  void aPersonSendsAPictureWithText() throws Exception {
    String file = people.upload("anna", "tea.png", PICTURE);

    people.send("anna", GENERAL, "look", null, List.of(file));

    Seen.MessageView seen = watch.message(Kind.MESSAGE);
    assertEquals("look\n[tea.png]", seen.text());
    assertEquals("image/png", seen.files().getFirst().contentType());
    assertArrayEquals(PICTURE, people.download("ben", seen.files().getFirst().id()));
  }

  @Test
  void aMessageOfComponentsReadsFromTopToBottomAndItsButtonsWork() throws InterruptedException {
    MessageCreateBuilder message =
        new MessageCreateBuilder()
            .useComponentsV2()
            .addComponents(
                Container.of(
                    TextDisplay.of("## Tea"),
                    Section.of(
                        Thumbnail.fromUrl("https://example.org/tea.png"),
                        TextDisplay.of("Green or black")),
                    Separator.createDivider(Separator.Spacing.SMALL),
                    MediaGallery.of(
                        MediaGalleryItem.fromFile(FileUpload.fromData(PICTURE, "tea.png"))
                            .withDescription("A cup of tea")),
                    ActionRow.of(Button.primary("green", "Green"))),
                Section.of(Button.secondary("black", "Black"), TextDisplay.of("Or this")));
    bot.on(
        ButtonInteractionEvent.class,
        pressed -> pressed.reply("you took " + pressed.getComponentId()).queue());
    bot.channel(discord.channelId(GENERAL)).sendMessage(message.build()).complete();

    Seen.MessageView seen = watch.message(Kind.MESSAGE);
    assertEquals("Tea\nGreen or black\nOr this\n[tea.png]", seen.text());
    assertEquals(
        List.of("green", "black"), seen.controls().stream().map(Seen.ControlView::id).toList());
    people.press("anna", GENERAL, seen.id(), "black");
    assertEquals("you took black", watch.message(Kind.MESSAGE).text());
  }

  @Test
  void aThreadIsAPlaceOfItsOwn() throws InterruptedException {
    bot.jda().updateCommands().addCommands(Commands.slash("here", "Where am I")).complete();
    bot.on(
        SlashCommandInteractionEvent.class,
        used -> used.reply("in " + used.getChannel().getName()).queue());

    String thread = people.openThread("anna", GENERAL, "Tea");
    assertEquals("Harbor/general/Tea", thread);
    assertTrue(people.world("ben").channels().contains(thread));
    people.command("ben", thread, "here", Map.of());

    Seen answer = watch.next(JdaFeaturesTest::isBots);
    assertEquals("in Tea", Watch.messageOf(answer).text());
    assertEquals(thread, answer.channel());
  }

  @Test
  void theBotOpensAThreadAndWritesThere() throws InterruptedException {
    bot.channel(discord.channelId(GENERAL))
        .createThreadChannel("Weekly")
        .flatMap(thread -> thread.sendMessage("first"))
        .complete();

    assertEquals("warmglow started a thread: Weekly", watch.message(Kind.MESSAGE).text());
    Seen first = watch.next(Kind.MESSAGE);
    assertEquals("Harbor/general/Weekly", first.channel());
  }

  @Test
  void aPersonTakesTheirOwnAppToAServerWithoutTheBot() throws InterruptedException {
    bot.jda()
        .updateCommands()
        .addCommands(
            Commands.slash("note", "For yourself")
                .setIntegrationTypes(IntegrationType.USER_INSTALL)
                .setContexts(InteractionContextType.GUILD),
            Commands.slash("admin", "Where the bot is"))
        .complete();
    bot.on(
        SlashCommandInteractionEvent.class,
        used ->
            used.reply("detached " + Objects.requireNonNull(used.getGuild()).isDetached())
                .setEphemeral(true)
                .queue());
    people.createSpace("Quay");
    people.join("anna", "Quay");
    people.join("ben", "Quay");
    discord.removeBot("Quay");

    assertThrows(Refused.class, () -> people.command("anna", "Quay/general", "note", Map.of()));
    people.install("anna", true);
    people.command("anna", "Quay/general", "note", Map.of());

    assertEquals("detached true", watch.message(Kind.MESSAGE).text());
    assertEquals(List.of(), people.commands("ben", "Quay/general"));
    assertEquals(
        List.of("admin"),
        people.commands("ben", GENERAL).stream().map(CommandEntry::path).toList());
  }
}
