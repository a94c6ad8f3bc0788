package dev.warmglow.core.platform;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.message.Bytes;

/**
 * The one way out to a chat platform. Every call may block on the network and is made on a virtual
 * thread; all are safe to use at once.
 */
public interface ChatPlatform extends AutoCloseable {

  Platform platform();

  Capabilities capabilities();

  Limits limits();

  /**
   * Connects; returns when events flow.
   *
   * @throws TokenRefused when the platform does not know the token
   */
  void start(EventSink sink) throws TokenRefused, InterruptedException;

  /** Makes the platform's command lists say this, with as few calls as it takes. */
  void publish(CommandCatalog catalog) throws PublishingFailed;

  /**
   * What the caller is in their space, now.
   *
   * @throws LookupFailed when the platform does not answer; the caller then may only what everyone
   *     may
   */
  Access accessOf(Caller caller) throws LookupFailed;

  /**
   * Puts the answer off, so that the platform does not call the event unanswered. Harmless when it
   * is answered or put off already.
   *
   * @return whether the event can still be answered; false when the platform already told the
   *     person that it failed
   */
  boolean acknowledge(ReplyTo replyTo, Action.Answer how);

  /**
   * The content of a file that an event named.
   *
   * @throws LookupFailed when it is larger than {@code maxBytes}, gone, or cannot be had now
   */
  Bytes fetch(FileId file, int maxBytes) throws LookupFailed;

  /** Sends once and says what came of it; never throws for what a platform does. */
  Delivery send(Outgoing outgoing);

  /** Takes no further events; returns when those at hand are taken over. Sending still works. */
  void stopIntake();

  /** Ends the connection. */
  @Override
  void close();

  /** The token is not (or no longer) valid; the message says which platform and never the token. */
  final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public TokenRefused(Platform platform) {
      super(platform + " does not accept the token");
    }
  }

  /** The command list could not be brought up to date now. */
  final class PublishingFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public PublishingFailed(String reason) {
      super(reason);
    }
  }

  /** The platform did not say. */
  final class LookupFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public LookupFailed(String reason) {
      super(reason);
    }
  }
}
