package dev.warmglow.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Request;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Calls Discord through JDA's rate limiter and connections, for routes and bodies that JDA's own
 * methods only offer on objects a restart loses. Never throws for what the network or Discord does.
 * Thread-safe.
 */
final class DiscordRest {
  /** How long a call may wait for its turn before the caller hears that it is limited. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Longer than JDA's tries and their time-outs together. */
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private static final Duration RETRY_AFTER_CROWD = Duration.ofSeconds(10);

  private final Supplier<@Nullable JDA> connected;

  /**
   * @param connected null while there is no connection
   */
  DiscordRest(Supplier<@Nullable JDA> connected) {
    this.connected = connected;
  }

  RestAnswer call(Route.CompiledRoute route) {
    return call(route, new TracedBody(Bodies.of(DataObject.empty(), null), false), false);
  }

  RestAnswer call(Route.CompiledRoute route, DataObject json) {
    return call(route, new Payload(json, null));
  }

  RestAnswer call(Route.CompiledRoute route, Payload payload) {
    return call(route, new TracedBody(Bodies.of(payload.json(), payload.image()), false), true);
  }

  /** For what has no key and would appear twice: sent at most once. */
  RestAnswer callOnce(Route.CompiledRoute route, Payload payload) {
    return call(route, new TracedBody(Bodies.of(payload.json(), payload.image()), true), true);
  }

  private RestAnswer call(Route.CompiledRoute route, TracedBody body, boolean hasBody) {
    JDA jda = connected.get();
    if (jda == null) {
      return new RestAnswer.NotConnected();
    }
    try {
      CompletableFuture<RestAnswer> answer =
          new Call(jda, route, hasBody ? body : null, body).submit();
      return await(answer, body, hasBody);
    } catch (RejectedExecutionException shutDown) {
      return new RestAnswer.NotSent("shutting down");
    }
  }

  private static RestAnswer await(
      CompletableFuture<RestAnswer> answer, TracedBody body, boolean hasBody) {
    try {
      try {
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException crowded) {
        if (hasBody && body.callOff()) {
          answer.cancel(true);
          return new RestAnswer.Limited(RETRY_AFTER_CROWD, false);
        }
        return answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return unanswered(body, "interrupted");
    } catch (TimeoutException late) {
      return unanswered(body, "no answer in time");
    } catch (ExecutionException failed) {
      return unanswered(body, "failed inside");
    }
  }

  private static RestAnswer unanswered(TracedBody body, String reason) {
    return body.wasWritten() ? new RestAnswer.Lost(reason) : new RestAnswer.NotSent(reason);
  }

  /** Hands every answer over as a value, where JDA would throw. */
  private static final class Call extends RestActionImpl<RestAnswer> {
    private final TracedBody traced;

    Call(JDA jda, Route.CompiledRoute route, @Nullable TracedBody body, TracedBody traced) {
      super(jda, route, body, null);
      this.traced = traced;
    }

    @Override
    public void handleResponse(Response response, Request<RestAnswer> request) {
      request.onSuccess(read(response));
    }

    private RestAnswer read(Response response) {
      Exception broken = response.getException();
      if (broken instanceof InvalidRequests.Paused paused) {
        return new RestAnswer.Limited(paused.pause(), true);
      }
      if (broken != null) {
        return unanswered(traced, broken.getClass().getSimpleName());
      }
      if (response.isOk()) {
        return new RestAnswer.Done(response.getString());
      }
      if (response.isRateLimit()) {
        return new RestAnswer.Limited(
            Duration.ofMillis(Math.max(response.retryAfter, 1000)), false);
      }
      int code = response.optObject().map(error -> error.getInt("code", 0)).orElse(0);
      return new RestAnswer.Refused(response.code, code);
    }
  }
}
