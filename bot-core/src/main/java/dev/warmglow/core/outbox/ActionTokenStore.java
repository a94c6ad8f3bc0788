package dev.warmglow.core.outbox;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.storage.Tx;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps long presses. A token is a digest of what it stands for, so a press that is shown again
 * takes no second row; access is checked at every press, so it need not be a secret.
 */
final class ActionTokenStore {
  private static final String ACTION = "~";
  private static final int DIGEST_BYTES = 16;

  /** The content with every press within {@code mostBytes}. */
  Content shorten(Tx tx, CommunityId community, Content content, int mostBytes, Instant now) {
    if (!(content instanceof Content.Said(var said)) || said.controls().isEmpty()) {
      return content;
    }
    List<Control> controls = new ArrayList<>();
    for (Control control : said.controls()) {
      controls.add(
          switch (control) {
            case Control.Button button ->
                new Control.Button(
                    button.label(),
                    shorten(tx, community, button.press(), mostBytes, now),
                    button.emphasis());
            case Control.Menu menu ->
                new Control.Menu(
                    menu.label(),
                    menu.options().stream()
                        .map(option ->
                            new Control.Option(
                                option.label(),
                                shorten(tx, community, option.press(), mostBytes, now)))
                        .toList());
            case Control.LinkButton link -> link;
            case Control.OpenPrivateChat open -> open;
          });
    }
    return new Content.Said(said.withOnly(controls));
  }

  private static Press shorten(
      Tx tx, CommunityId community, Press press, int mostBytes, Instant now) {
    String encoded = press.encoded();
    if (encoded.getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
      return press;
    }
    String token = digest(community.value() + "\n" + encoded);
    tx.handle()
        .execute(
            "INSERT INTO action_token (token, community_id, press, created_at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (token) DO UPDATE SET created_at = excluded.created_at",
            token,
            community.value(),
            encoded,
            now.toEpochMilli());
    return new Press(ACTION, token);
  }

  /** Deletes what was not shown since then: its buttons are from an earlier time. */
  int forget(Tx tx, Instant shownBefore) {
    return tx.handle()
        .execute("DELETE FROM action_token WHERE created_at < ?", shownBefore.toEpochMilli());
  }

  public Press resolve(Tx tx, Press press) {
    if (!press.action().equals(ACTION)) {
      return press;
    }
    return tx.handle()
        .select("SELECT press FROM action_token WHERE token = ?", press.payload())
        .mapTo(String.class)
        .findOne()
        .map(Press::decoded)
        .orElseThrow(() -> new IllegalArgumentException("not a known token"));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, Arrays.copyOf(hash, DIGEST_BYTES)).toString(36);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
