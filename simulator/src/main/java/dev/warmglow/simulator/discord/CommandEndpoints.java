package dev.warmglow.simulator.discord;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bot's commands, global and per guild. */
final class CommandEndpoints {
  private static final String GLOBAL = "/applications/{application_id}/commands";
  private static final String GUILD = "/applications/{application_id}/guilds/{guild_id}/commands";
  private static final String ONE = "/{command_id}";

  private final Backend backend;

  CommandEndpoints(Backend backend) {
    this.backend = backend;
  }

  List<Route> routes() {
    return List.of(GLOBAL, GUILD).stream()
        .flatMap(base ->
            List.of(
                route("GET", base, call -> Reply.ok(backend.commands.list(guild(call)))),
                route("PUT", base, this::overwrite),
                route("POST", base, this::upsert),
                route("GET", base + ONE, call -> Reply.ok(get(call))),
                route("DELETE", base + ONE, this::delete))
                .stream())
        .toList();
  }

  private Route route(String method, String template, Function<Call, Reply> handler) {
    return new Route(
        method,
        template,
        Limit.COMMANDS,
        call -> {
          if (!call.variable("application_id").equals(backend.directory.bot.id)) {
            throw new ApiError(
                403, 20012, "You are not authorized to perform this action on this application");
          }
          return handler.apply(call);
        });
  }

  private @Nullable Guild guild(Call call) {
    String id = call.variable("guild_id");
    return id.isEmpty() ? null : backend.directory.guildById(id);
  }

  private Reply overwrite(Call call) {
    return Reply.ok(backend.commands.overwrite(guild(call), call.json()));
  }

  private Reply upsert(Call call) {
    return Reply.ok(backend.commands.upsert(guild(call), call.json()));
  }

  private com.fasterxml.jackson.databind.JsonNode get(Call call) {
    return backend.commands.get(guild(call), call.variable("command_id"));
  }

  private Reply delete(Call call) {
    backend.commands.delete(guild(call), call.variable("command_id"));
    return Reply.NO_CONTENT;
  }
}
