package dev.warmglow.discord;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that knows whether it was written to a connection, can be called off until then, and can
 * refuse to be written again.
 */
final class TracedBody extends RequestBody {
  private final RequestBody body;
  private final boolean once;
  private final AtomicReference<State> state = new AtomicReference<>(State.HELD);

  private enum State {
    HELD,
    WRITTEN,
    CALLED_OFF
  }

  /**
   * @param once for what must not reach Discord twice, whatever the layers below would retry
   */
  TracedBody(RequestBody body, boolean once) {
    this.body = body;
    this.once = once;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (!state.compareAndSet(State.HELD, State.WRITTEN)
        && (once || state.get() == State.CALLED_OFF)) {
      throw new IOException("not sent again");
    }
    body.writeTo(sink);
  }

  boolean wasWritten() {
    return state.get() == State.WRITTEN;
  }

  /** Keeps it from being sent; false when it is too late for that. */
  boolean callOff() {
    return state.compareAndSet(State.HELD, State.CALLED_OFF);
  }
}
