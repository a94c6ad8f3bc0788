package dev.warmglow.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.warmglow.core.access.Access;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import dev.warmglow.telegram.CallFailed.Failure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/**
 * What people are in their groups, asked at most once a minute and again as soon as Telegram tells
 * of a change. Thread-safe.
 */
final class TelegramMembers {
  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int MOST_REMEMBERED = 10_000;

  private final TelegramCalls calls;
  private final Cache<Membership, Access> known;

  private record Membership(String group, String person) {}

  TelegramMembers(TelegramCalls calls, InstantSource clock) {
    this.calls = calls;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  Access accessOf(Caller caller) throws LookupFailed {
    if (caller.standing() != null) {
      return caller.standing();
    }
    if (caller.space() == null) {
      return Access.EVERYONE;
    }
    Membership membership = new Membership(caller.space().nativeId(), caller.user().nativeId());
    @Nullable Access remembered = known.getIfPresent(membership);
    if (remembered != null) {
      return remembered;
    }
    Access asked = ask(membership);
    known.put(membership, asked);
    return asked;
  }

  /** Forgets who an update says has changed. */
  void note(Update update) {
    forget(update.getChatMember());
    forget(update.getMyChatMember());
  }

  private void forget(@Nullable ChatMemberUpdated change) {
    if (change != null && change.getNewChatMember() != null) {
      known.invalidate(
          new Membership(
              change.getChat().getId().toString(),
              change.getNewChatMember().getUser().getId().toString()));
    }
  }

  private Access ask(Membership membership) throws LookupFailed {
    try {
      return access(
          calls.call(
              GetChatMember.builder()
                  .chatId(membership.group())
                  .userId(Long.valueOf(membership.person()))
                  .build()));
    } catch (CallFailed failed) {
      if (failed.failure() instanceof Failure.Refused refused && refused.code() == 400) {
        return Access.EVERYONE;
      }
      throw new LookupFailed("Telegram: " + failed.failure().reason());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LookupFailed("interrupted");
    }
  }

  private static Access access(@Nullable ChatMember member) {
    if (member instanceof ChatMemberOwner) {
      return Access.ADMINISTRATOR;
    }
    if (member instanceof ChatMemberAdministrator administrator) {
      return Boolean.TRUE.equals(administrator.getCanPromoteMembers())
          ? Access.ADMINISTRATOR
          : Access.MODERATOR;
    }
    return Access.EVERYONE;
  }
}
