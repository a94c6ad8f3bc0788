package dev.warmglow.bench;

import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/** The least that JDA can do: answers each command. No database. */
final class DiscordEcho {

  private DiscordEcho() {}

  /**
   * @param arguments platform, address, token
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // JDABuilder would take the gateway's address for known and call the real Discord; a shard
    // manager asks the API for it.
    ShardManager shards =
        DefaultShardManagerBuilder.createLight(arguments[2], EnumSet.noneOf(GatewayIntent.class))
            .setRestConfig(new RestConfig().setBaseUrl(arguments[1]))
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor())
            .addEventListeners(
                new ListenerAdapter() {
                  @Override
                  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
                    event.reply("echo").setEphemeral(true).queue();
                  }
                })
            .build();
    JDA jda = shards.getShards().getFirst().awaitReady();
    jda.updateCommands()
        .addCommands(
            Commands.slash("thanks", "Thank somebody")
                .addOption(OptionType.USER, "person", "Whom", true)
                .addOption(OptionType.STRING, "message", "What", true),
            Commands.slash("ping", "Answers"))
        .complete();
    Child.readyUntilInputEnds();
    System.exit(0);
  }
}
