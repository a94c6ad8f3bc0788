package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens public threads. Guarded by {@link Backend#locked}.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/topics/threads">Threads</a>.
 */
final class Threads {
  private final Backend backend;

  Threads(Backend backend) {
    this.backend = backend;
  }

  List<Route> routes() {
    String threads = "/channels/{channel_id}/threads";
    String onMessage = "/channels/{channel_id}/messages/{message_id}/threads";
    return List.of(
        new Route("POST", threads, Limit.OTHER, this::create),
        new Route("POST", onMessage, Limit.OTHER, this::create));
  }

  private Reply create(Call call) {
    Channel parent = backend.directory.channelById(call.variable("channel_id"));
    if (parent == null) {
      throw ApiError.unknownChannel();
    }
    User bot = backend.directory.bot;
    if (!parent.mayRead(bot)) {
      throw ApiError.missingAccess();
    }
    if (parent.guild == null || parent.parent != null) {
      throw new ApiError(400, 50024, "Cannot execute action on this channel type");
    }
    if (!Permissions.covers(parent.permissionsOf(bot), Permissions.CREATE_PUBLIC_THREADS)) {
      throw ApiError.missingPermissions();
    }
    Problems problems = new Problems();
    String name = problems.text(call.json(), "name", 1, 100);
    problems.check();
    String message = call.variable("message_id");
    if (!message.isEmpty()) {
      backend.messages.get(parent, message);
      if (backend.directory.channelById(message) != null) {
        throw new ApiError(400, 160004, "A thread has already been created for this message");
      }
    }
    Channel thread = open(parent, name, bot, message.isEmpty() ? null : message);
    return Reply.of(201, thread.json());
  }

  /** Opens a thread and tells everybody; {@code message} is what it hangs on. */
  Channel open(Channel parent, String name, User by, @Nullable String message) {
    String id = message == null ? backend.ids.next() : message;
    Channel thread = Channel.thread(id, name, parent, by);
    backend.directory.addThread(parent, thread);
    Guild guild = parent.guild;
    ObjectNode created = thread.json().put("newly_created", true);
    backend.gateway.dispatch(
        new GatewayEvent(
            "THREAD_CREATE", Intents.GUILDS, guild == null ? null : guild.id, created));
    if (message == null) {
      backend.messages.announce(thread, by);
    }
    return thread;
  }
}
