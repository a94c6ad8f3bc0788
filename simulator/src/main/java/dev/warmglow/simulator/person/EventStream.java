package dev.warmglow.simulator.person;

import com.sun.net.httpserver.HttpExchange;
import dev.warmglow.simulator.person.PersonJson.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is new for one page, as server-sent events: {@code scene}, and for each platform
 * {@code <platform>} with what its log answers. One connection for all, because a browser opens six
 * to a host.
 *
 * <p>Source: <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 * events</a>.
 */
final class EventStream {
  /** How long nothing may be new before a line is sent, which is how a closed page is noticed. */
  private static final Duration BEAT = Duration.ofSeconds(10);

  private final OutputStream out;
  private final List<Thread> threads = new ArrayList<>();

  private EventStream(OutputStream out) {
    this.out = out;
  }

  /** What is done over and over until the page is gone. */
  private interface Watch {
    void once() throws IOException, InterruptedException;
  }

  /**
   * Serves until the page is gone or the thread is interrupted.
   *
   * @param query for each platform a person, and under {@code <platform>_after} where to go on
   */
  static void serve(
      HttpExchange exchange,
      Map<String, PersonCalls> platforms,
      @Nullable StageCalls stage,
      Map<String, String> query)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    EventStream stream = new EventStream(exchange.getResponseBody());
    platforms.forEach((platform, calls) -> {
      String person = query.get(platform);
      if (person != null) {
        long after = Long.parseLong(query.getOrDefault(platform + "_after", "0"));
        stream.follow(stream.log(platform, calls, person, after));
      }
    });
    if (stage != null) {
      stream.follow(stream.scenes(stage));
    }
    stream.join();
  }

  private Watch log(String platform, PersonCalls calls, String person, long from) {
    long[] after = {from};
    return () -> {
      Page page = calls.log(person, after[0], BEAT.toMillis());
      after[0] = page.newest();
      write(platform, page);
    };
  }

  private Watch scenes(StageCalls stage) {
    long[] version = {-1};
    return () -> {
      Scene scene = stage.awaitChange(version[0], BEAT);
      version[0] = scene.version();
      write("scene", scene);
    };
  }

  private synchronized void write(String event, Object value) throws IOException {
    String json = PersonJson.MAPPER.writeValueAsString(value);
    out.write(("event: " + event + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private synchronized void follow(Watch watch) {
    threads.add(
        Thread.ofVirtual()
            .name("events")
            .start(() -> {
              try {
                while (!Thread.currentThread().isInterrupted()) {
                  watch.once();
                }
              } catch (IOException pageClosed) {
                stop();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  private synchronized void stop() {
    threads.forEach(Thread::interrupt);
  }

  private void join() throws InterruptedException {
    List<Thread> all;
    synchronized (this) {
      all = List.copyOf(threads);
    }
    try {
      for (Thread each : all) {
        each.join();
      }
    } finally {
      stop();
    }
  }
}
