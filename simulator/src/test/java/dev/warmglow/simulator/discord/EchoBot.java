package dev.warmglow.simulator.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/** A small bot on the real client library, pointed at the simulator by its base URL alone. */
final class EchoBot implements EventListener, AutoCloseable {
  final BlockingQueue<GenericEvent> events = new LinkedBlockingQueue<>();
  final ShardManager shards;
  final CountDownLatch resumed = new CountDownLatch(1);
  private final CountDownLatch ready = new CountDownLatch(1);

  EchoBot(DiscordSimulator simulator, GatewayIntent... intents) throws InterruptedException {
    this.shards =
        DefaultShardManagerBuilder.createLight(
                simulator.token(),
                intents.length == 0
                    ? EnumSet.noneOf(GatewayIntent.class)
                    : EnumSet.copyOf(List.of(intents)))
            .setRestConfig(new RestConfig().setBaseUrl(simulator.apiUrl()))
            .setEnableShutdownHook(false)
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .addEventListeners(this)
            .build();
    if (!ready.await(15, TimeUnit.SECONDS)) {
      throw new AssertionError("never ready");
    }
  }

  JDA jda() {
    return shards.getShards().getFirst();
  }

  static List<CommandData> commands() {
    return List.of(
        Commands.slash("echo", "Says it back")
            .addOption(OptionType.STRING, "text", "What to say", true)
            .addOption(OptionType.USER, "to", "Whom to greet"),
        Commands.slash("whisper", "Says it to you alone")
            .addOption(OptionType.STRING, "text", "What to say", true, true),
        Commands.slash("slow", "Thinks first"),
        Commands.slash("silent", "Never answers"),
        Commands.slash("ask", "Opens a form"),
        Commands.slash("menu", "Shows buttons and a menu"),
        Commands.slash("admin", "For moderators")
            .setContexts(InteractionContextType.GUILD)
            .setDefaultPermissions(
                DefaultMemberPermissions.enabledFor(net.dv8tion.jda.api.Permission.MESSAGE_MANAGE))
            .addSubcommands(new SubcommandData("zone", "Sets the zone")));
  }

  @Override
  public void onEvent(GenericEvent event) {
    events.add(event);
    if (event instanceof SessionResumeEvent) {
      resumed.countDown();
    }
    switch (event) {
      case ReadyEvent started -> ready.countDown();
      case SlashCommandInteractionEvent command -> run(command);
      case ButtonInteractionEvent pressed ->
          pressed.editMessage("pressed " + pressed.getComponentId()).setComponents().queue();
      case StringSelectInteractionEvent chosen ->
          chosen
              .deferEdit()
              .flatMap(hook -> hook.editOriginal("chose " + chosen.getValues()))
              .queue();
      case ModalInteractionEvent form ->
          form.reply("about " + Objects.requireNonNull(form.getValue("topic")).getAsString())
              .setEphemeral(true)
              .queue();
      case CommandAutoCompleteInteractionEvent typing ->
          typing.replyChoice(typing.getFocusedOption().getValue() + "!", "bang").queue();
      case MessageReceivedEvent message when !message.getAuthor().isBot() ->
          message.getMessage().reply("heard").queue();
      default -> {}
    }
  }

  private static void run(SlashCommandInteractionEvent command) {
    switch (command.getFullCommandName()) {
      case "echo" ->
          command.reply(command.getOption("text", "", OptionMapping::getAsString)).queue();
      case "whisper" ->
          command
              .reply(command.getOption("text", "", OptionMapping::getAsString))
              .setEphemeral(true)
              .queue();
      case "slow" ->
          command.deferReply(true).flatMap(hook -> hook.editOriginal("done thinking")).queue();
      case "ask" ->
          command
              .replyModal(
                  Modal.create("form", "A form")
                      .addComponents(
                          Label.of(
                              "Topic",
                              TextInput.create("topic", TextInputStyle.SHORT)
                                  .setMinLength(2)
                                  .build()))
                      .build())
              .queue();
      case "menu" ->
          command
              .reply("pick one")
              .setEphemeral(true)
              .addComponents(
                  ActionRow.of(
                      Button.primary("yes", "Yes"),
                      Button.secondary("no", "No").asDisabled(),
                      Button.link("https://example.org", "Read")),
                  ActionRow.of(
                      StringSelectMenu.create("color")
                          .addOption("Red", "r")
                          .addOption("Blue", "b")
                          .build()))
              .queue();
      case "admin zone" -> command.reply("zone set").setEphemeral(true).queue();
      default -> {}
    }
  }

  @Override
  public void close() {
    shards.shutdown();
    jda().shutdownNow();
  }
}
