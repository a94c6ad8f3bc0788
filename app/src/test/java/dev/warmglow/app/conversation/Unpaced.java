package dev.warmglow.app.conversation;

import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.Limits;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** A platform on which the bot keeps no pace: for tests of very many words. */
final class Unpaced {
  private static final int TIMES = 1_000;

  private Unpaced() {}

  static ChatPlatform of(ChatPlatform real) {
    return (ChatPlatform)
        Proxy.newProxyInstance(
            Unpaced.class.getClassLoader(),
            new Class<?>[] {ChatPlatform.class},
            (_, method, arguments) -> {
              if (method.getName().equals("limits")) {
                return faster(real.limits());
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
              }
            });
  }

  private static Limits faster(Limits limits) {
    return new Limits(
        limits.perBot() * TIMES,
        new Limits.Pace(TIMES, Duration.ofSeconds(1), Duration.ZERO),
        limits.pressBytes());
  }
}
