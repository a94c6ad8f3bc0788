package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.Kind;
import dev.warmglow.simulator.person.World.CommandEntry;
import dev.warmglow.simulator.spec.DiscordSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of field, menu and list, as the client library and a person's client have it. */
class JdaFieldsTest {
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
  void everyKindOfFieldInAFormIsFilledIn() throws InterruptedException {
    bot.jda().updateCommands().addCommands(Commands.slash("ask", "Asks")).complete();
    bot.on(
        SlashCommandInteractionEvent.class,
        used ->
            used.replyModal(
                    Modal.create("form", "Everything")
                        .addComponents(
                            TextDisplay.of("Tell us."),
                            Label.of(
                                "Why", TextInput.create("why", TextInputStyle.PARAGRAPH).build()),
                            Label.of(
                                "Tea",
                                StringSelectMenu.create("tea")
                                    .addOption("Green", "g")
                                    .addOption("Black", "b")
                                    .build()),
                            Label.of(
                                "Who", EntitySelectMenu.create("who", SelectTarget.USER).build()),
                            Label.of("Picture", AttachmentUpload.create("picture").build()))
                        .build())
                .queue());
    people.command("anna", GENERAL, "ask", Map.of());
    Seen.FormView form = watch.form();
    assertEquals(
        List.of("paragraph", "menu", "user", "file"),
        form.fields().stream().map(Seen.FieldView::type).toList());
    assertEquals(
        List.of("anna", "ben"),
        form.fields().get(2).choices().stream().map(Seen.Choice::value).toList());
    bot.on(
        ModalInteractionEvent.class,
        sent ->
            sent.reply(
                    value(sent, "why").getAsString()
                        + value(sent, "tea").getAsStringList()
                        + value(sent, "who").getAsMentions().getUsers().getFirst().getName()
                        + value(sent, "picture").getAsAttachmentList().getFirst().getFileName())
                .queue());

    String file = people.upload("anna", "cup.png", PICTURE);
    people.submit(
        "anna", form.id(), Map.of("why", "so", "tea", "b", "who", "ben", "picture", file));

    assertEquals("so[b]bencup.png", watch.message(Kind.MESSAGE).text());
  }

  private static ModalMapping value(ModalInteractionEvent sent, String field) {
    return Objects.requireNonNull(sent.getValue(field));
  }

  @Test
  void menusOfPeopleRolesAndChannelsOfferWhatIsThere() throws InterruptedException {
    bot.on(
        EntitySelectInteractionEvent.class,
        chosen ->
            chosen
                .reply(chosen.getValues().stream().map(IMentionable::getId).toList().toString())
                .queue());
    bot.channel(discord.channelId(GENERAL))
        .sendMessageComponents(
            ActionRow.of(EntitySelectMenu.create("who", SelectTarget.USER).build()),
            ActionRow.of(EntitySelectMenu.create("role", SelectTarget.ROLE).build()),
            ActionRow.of(EntitySelectMenu.create("where", SelectTarget.CHANNEL).build()))
        .complete();
    Seen.MessageView menus = watch.message(Kind.MESSAGE);

    assertEquals(
        List.of(
            List.of("anna", "ben"),
            List.of("@everyone", "warmglow", "moderator", "administrator"),
            List.of(GENERAL)),
        menus.controls().stream()
            .map(control -> control.choices().stream().map(Seen.Choice::value).toList())
            .toList());
    people.choose("anna", GENERAL, menus.id(), "who", List.of("ben"));
    assertEquals("[" + discord.userId("ben") + "]", watch.message(Kind.MESSAGE).text());
    people.choose("anna", GENERAL, menus.id(), "where", List.of(GENERAL));
    assertEquals("[" + discord.channelId(GENERAL) + "]", watch.message(Kind.MESSAGE).text());
  }

  @Test
  void everythingInTheListReadsInThePersonsLanguage() throws InterruptedException {
    bot.jda()
        .updateCommands()
        .addCommands(
            Commands.slash("tea", "Pick a tea")
                .setNameLocalization(DiscordLocale.GERMAN, "tee")
                .setDescriptionLocalization(DiscordLocale.GERMAN, "Such dir einen Tee aus")
                .addOption(OptionType.STRING, "kind", "Which", true, true))
        .complete();
    bot.on(
        CommandAutoCompleteInteractionEvent.class,
        typing ->
            typing
                .replyChoices(
                    new Command.Choice("Green " + typing.getFocusedOption().getValue(), "g")
                        .setNameLocalizations(Map.of(DiscordLocale.GERMAN, "Grün")))
                .queue());
    people.language("ben", "de");

    CommandEntry german = people.commands("ben", GENERAL).getFirst();
    assertEquals("tee", german.name());
    assertEquals("Such dir einen Tee aus", german.description());
    assertTrue(german.options().getFirst().suggests());
    assertEquals(
        List.of(new Seen.Choice("g", "Grün")),
        people.suggest("ben", GENERAL, "tea", "kind", "x", Map.of()));
    assertEquals(
        List.of(new Seen.Choice("g", "Green x")),
        people.suggest("anna", GENERAL, "tea", "kind", "x", Map.of()));
    bot.on(
        SlashCommandInteractionEvent.class,
        used -> used.reply(used.getOption("kind", "", OptionMapping::getAsString)).queue());
    people.promote("ben", "Harbor", Role.MODERATOR);
    people.command("ben", GENERAL, "tea", Map.of("kind", "g"));
    assertEquals("g", watch.message(Kind.MESSAGE).text());
  }
}
