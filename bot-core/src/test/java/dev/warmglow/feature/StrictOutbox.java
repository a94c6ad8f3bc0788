package dev.warmglow.feature;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.storage.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what commits, delivers when told to, and knows what is in the chats. */
public final class StrictOutbox implements Outbox {
  private final Map<String, Sent> pending = new LinkedHashMap<>();
  private final Map<String, Sent> delivered = new HashMap<>();
  private final Map<MessageRef, Message> chats = new LinkedHashMap<>();
  private final Consumer<Message> strict;
  private int ids;

  private record Sent(CommunityId community, Post post, Optional<MessageRef> message) {}

  StrictOutbox(Consumer<Message> strict) {
    this.strict = strict;
  }

  @Override
  public String enqueue(Tx tx, CommunityId community, Post post) {
    if (post.content() instanceof Content.Said said) {
      strict.accept(said.message());
    }
    String id = "post" + ++ids;
    tx.afterCommit(() -> pending.put(id, new Sent(community, post, Optional.empty())));
    return id;
  }

  @Override
  public Optional<MessageRef> messageOf(Tx tx, CommunityId community, String id) {
    return Optional.ofNullable(delivered.get(id))
        .filter(sent -> sent.community().equals(community))
        .flatMap(Sent::message);
  }

  @Override
  public void cancel(Tx tx, CommunityId community, String id) {
    tx.afterCommit(() -> pending.remove(id));
  }

  /** Delivers all that waits. */
  public void deliver() {
    new ArrayList<>(pending.keySet()).forEach(this::deliver);
  }

  private void deliver(String id) {
    Sent sent = pending.remove(id);
    if (sent == null) {
      return;
    }
    switch (sent.post().target()) {
      case Target.Channel channel -> post(id, sent, channel.channel());
      case Target.Private to ->
          post(id, sent, new ChannelId(to.platform(), "private-" + to.user().nativeId()));
      case Target.Posted posted -> {
        if (sent.post().content() instanceof Content.Removed
            && chats.remove(posted.message()) == null) {
          throw new IllegalStateException("removed twice: " + posted.message());
        }
      }
      case Target.Answer _ -> throw new IllegalStateException("answers are the engine's");
    }
  }

  private void post(String id, Sent sent, ChannelId channel) {
    MessageRef message = new MessageRef(channel, id);
    delivered.put(id, new Sent(sent.community(), sent.post(), Optional.of(message)));
    if (sent.post().content() instanceof Content.Said said) {
      chats.put(message, said.message());
    }
  }

  /** Takes what waits on its way, as if the courier had begun and not finished. */
  public Runnable underWay() {
    Map<String, Sent> taken = new LinkedHashMap<>(pending);
    pending.clear();
    return () -> {
      pending.putAll(taken);
      taken.keySet().forEach(this::deliver);
    };
  }

  /** Forgets what was delivered, as the outbox does after a week; the chats keep it. */
  public void forgetDelivered() {
    delivered.clear();
  }

  /** What can be read in a channel now. */
  public List<Message> in(ChannelId channel) {
    return chats.entrySet().stream()
        .filter(entry -> entry.getKey().channel().equals(channel))
        .map(Map.Entry::getValue)
        .toList();
  }

  MessageRef refOf(Message message) {
    return chats.entrySet().stream()
        .filter(entry -> entry.getValue().equals(message))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  boolean shows(Message message) {
    return chats.containsValue(message);
  }
}
