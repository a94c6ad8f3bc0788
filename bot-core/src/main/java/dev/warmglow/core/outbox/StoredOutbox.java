package dev.warmglow.core.outbox;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.platform.Capabilities;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Writes posts to their rows and hands them over once they are durable. */
final class StoredOutbox implements Outbox {
  /** Of a platform that is not connected: the least any has. */
  private static final int LEAST_PRESS_BYTES = 64;

  private final OutboxStore store;
  private final MenuStore menus;
  private final ActionTokenStore tokens;
  private final Map<Platform, ChatPlatform> platforms;
  private final InstantSource clock;
  private final BooleanSupplier takesMore;
  private final Consumer<Parcel> handOver;
  private final PostIds ids = new PostIds();

  /**
   * @param takesMore whether posts are handed over now; else their rows are found later
   */
  StoredOutbox(
      OutboxStore store,
      MenuStore menus,
      ActionTokenStore tokens,
      Map<Platform, ChatPlatform> platforms,
      InstantSource clock,
      BooleanSupplier takesMore,
      Consumer<Parcel> handOver) {
    this.store = store;
    this.menus = menus;
    this.tokens = tokens;
    this.platforms = platforms;
    this.clock = clock;
    this.takesMore = takesMore;
    this.handOver = handOver;
  }

  @Override
  public String enqueue(Tx tx, CommunityId community, Post post) {
    if (post.target() instanceof Target.Answer && post.whose() == null) {
      throw new IllegalArgumentException("an answer is kept under its person's key: whose is it?");
    }
    Instant now = clock.instant();
    ChatPlatform platform = platforms.get(post.target().platform());
    boolean handedOver = platform != null && takesMore.getAsBoolean();
    Capabilities capabilities =
        platform == null ? new Capabilities(false, false, false) : platform.capabilities();
    Post shortened =
        new Post(
            post.kind(),
            post.target(),
            tokens.shorten(
                tx,
                community,
                menus.firstPage(tx, community, post.whose(), post.content(), now),
                platform == null ? LEAST_PRESS_BYTES : platform.limits().pressBytes(),
                now),
            post.whose(),
            post.reader(),
            post.until(),
            post.sender());
    Parcel parcel =
        new Parcel(
            ids.next(now),
            community,
            shortened,
            Lane.of(post.target(), capabilities),
            now,
            handedOver && beginsAtOnce(post, capabilities)
                ? Progress.sending(now)
                : Progress.due());
    store.insert(tx, parcel);
    if (handedOver) {
      tx.afterCommit(() -> handOver.accept(parcel));
    }
    return parcel.id();
  }

  /**
   * Whether the row is written as being sent in the first place, which saves a synced commit. A
   * crash before the first byte then looks like one after it: the post is sent again under the same
   * key, which does nothing twice where sending is idempotent; elsewhere only answers begin at
   * once, and an answer that was not sent is sent, at the price of one that was being seen twice.
   */
  private static boolean beginsAtOnce(Post post, Capabilities capabilities) {
    return post.kind() == Kind.ANSWER || capabilities.idempotentSend();
  }

  @Override
  public Optional<MessageRef> messageOf(Tx tx, CommunityId community, String id) {
    return store.messageOf(tx, community, id);
  }

  @Override
  public void cancel(Tx tx, CommunityId community, String id) {
    store.cancel(tx, community, id, clock.instant());
  }
}
