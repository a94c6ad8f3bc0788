package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.outbox.Deliveries;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A way out that keeps what committed. */
final class CommittedPosts implements Outbox, Deliveries {
  private static final int PATIENCE_SECONDS = 10;

  final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();

  Post nextPost() throws InterruptedException {
    Post post = posts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(post, "nothing was said");
    return post;
  }

  /** The words of the next post; empty when it says nothing. */
  String next() throws InterruptedException {
    return nextPost().content() instanceof Content.Said said ? said.message().text().plain() : "";
  }

  @Override
  public String enqueue(Tx tx, CommunityId community, Post post) {
    tx.afterCommit(() -> posts.add(post));
    return "post";
  }

  @Override
  public Optional<MessageRef> messageOf(Tx tx, CommunityId community, String id) {
    return Optional.empty();
  }

  @Override
  public void cancel(Tx tx, CommunityId community, String id) {
    throw new IllegalStateException("the dispatcher takes nothing back");
  }

  @Override
  public Press resolve(Tx tx, Press press) {
    return press;
  }

  @Override
  public Optional<Message> menuPage(Tx tx, String menu, int page) {
    return Optional.empty();
  }

  @Override
  public void unpark(Tx tx, UserId user) {
    // Nothing waits here.
  }
}
