package dev.warmglow.core.platform;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.schedule.SettableTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chat platform in memory, as strict as the real ones: it counts every send against its limits,
 * refuses what is over them, and remembers keys for two minutes only. What comes of a send can be
 * scripted. Thread-safe.
 */
public final class FakePlatform implements ChatPlatform {
  private static final Duration KEY_MEMORY = Duration.ofMinutes(2);
  private static final Duration LOOKS_AFTER = Duration.ofSeconds(60);
  private static final Duration LOOKS_BACK = Duration.ofSeconds(5);

  private final Platform platform;
  private final Capabilities capabilities;
  private final Limits limits;
  private final SettableTime time;
  private final List<Outgoing> sends = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final Queue<Function<Outgoing, Delivery>> script = new ArrayDeque<>();
  private final Map<String, List<Long>> counted = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private final Map<FileId, Bytes> files = new HashMap<>();
  private int refusals;
  private final BlockingQueue<ReplyTo> acknowledged = new LinkedBlockingQueue<>();
  private boolean acknowledges = true;

  /** What people have seen. */
  public record Seen(Instant at, String key, Target target, Content content, MessageRef message) {}

  /** The process dies while it sends. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  public FakePlatform(String name, Capabilities capabilities, Limits limits, SettableTime time) {
    this.platform = new Platform(name);
    this.capabilities = capabilities;
    this.limits = limits;
    this.time = time;
  }

  /** Like Discord: forms, keys, answers counted apart. */
  public static FakePlatform withKeys(SettableTime time) {
    return new FakePlatform(
        "keyed",
        new Capabilities(true, true, true),
        new Limits(50, new Limits.Pace(5, Duration.ofSeconds(5), Duration.ZERO), 100),
        time);
  }

  /** Like Telegram: the chat with Ana is a private one, the others are groups. */
  public static FakePlatform withoutKeys(SettableTime time) {
    return new FakePlatform(
        "plain",
        new Capabilities(false, false, false),
        new Limits(
            30,
            chat ->
                chat.equals("ana")
                    ? new Limits.Pace(1, Duration.ofSeconds(1), Duration.ofSeconds(1))
                    : new Limits.Pace(20, Duration.ofMinutes(1), Duration.ofSeconds(1)),
            64),
        time);
  }

  /** The next sends come to this, one after another; after them everything is delivered. */
  public synchronized FakePlatform script(Delivery... deliveries) {
    Stream.of(deliveries).forEach(delivery -> script.add(_ -> delivery));
    return this;
  }

  /** The next send is posted, and the answer gets lost. */
  public synchronized FakePlatform losesTheAnswer() {
    script.add(outgoing -> {
      post(outgoing);
      return new Delivery.OutcomeUnknown("no answer");
    });
    return this;
  }

  /** The process dies at the next send, after it was posted or before. */
  public synchronized FakePlatform crashes(boolean posted) {
    script.add(outgoing -> {
      if (posted) {
        post(outgoing);
      }
      throw new Crash();
    });
    return this;
  }

  /** Whether events can still be acknowledged. */
  public synchronized void acknowledges(boolean still) {
    acknowledges = still;
  }

  /** The next event that was acknowledged before it was answered; null when none comes in time. */
  public @Nullable ReplyTo awaitAcknowledged() throws InterruptedException {
    return acknowledged.poll(20, TimeUnit.SECONDS);
  }

  public synchronized List<Outgoing> sends() {
    return List.copyOf(sends);
  }

  public synchronized List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** The plain words that people have seen, in order. */
  public synchronized List<String> words() {
    return seen.stream()
        .map(it -> it.content() instanceof Content.Said said ? said.message().text().plain() : "")
        .toList();
  }

  /** How often it was asked for more than its limits allow. */
  public synchronized int refusals() {
    return refusals;
  }

  /** What no real platform would have accepted. */
  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public synchronized Delivery send(Outgoing outgoing) {
    sends.add(outgoing);
    check(outgoing);
    String place = place(outgoing.target());
    if (!underWay.add(place)) {
      violations.add("two at once to " + place);
    }
    try {
      if (isCounted(outgoing.target()) && !count(place)) {
        refusals++;
        return new Delivery.RateLimited(Duration.ofSeconds(1), false);
      }
      Function<Outgoing, Delivery> next = script.poll();
      return next == null ? new Delivery.Delivered(post(outgoing)) : next.apply(outgoing);
    } finally {
      underWay.remove(place);
    }
  }

  private MessageRef post(Outgoing outgoing) {
    Optional<Seen> before = capabilities.idempotentSend() ? known(outgoing) : Optional.empty();
    if (before.isPresent()) {
      return before.get().message();
    }
    MessageRef message =
        new MessageRef(
            new ChannelId(platform, place(outgoing.target())), Integer.toString(seen.size() + 1));
    seen.add(
        new Seen(time.instant(), outgoing.key(), outgoing.target(), outgoing.content(), message));
    return message;
  }

  /** By the platform's memory of keys, and for old attempts by a look into the channel. */
  private Optional<Seen> known(Outgoing outgoing) {
    Instant now = time.instant();
    boolean looks = !outgoing.firstAttempt().plus(LOOKS_AFTER).isAfter(now);
    return seen.stream()
        .filter(it -> it.key().equals(outgoing.key()))
        .filter(it ->
            it.at().plus(KEY_MEMORY).isAfter(now)
                || (looks && !it.at().isBefore(outgoing.firstAttempt().minus(LOOKS_BACK))))
        .findFirst();
  }

  private void check(Outgoing outgoing) {
    if (!outgoing.key().matches("[a-z0-9]{1,25}")) {
      violations.add("key " + outgoing.key());
    }
    if (outgoing.firstAttempt().isAfter(time.instant())) {
      violations.add("a first attempt in the future");
    }
    if (outgoing.content() instanceof Content.Said said) {
      said.message().controls().stream()
          .filter(control ->
              control instanceof Control.Menu menu && menu.options().size() > Control.Menu.PAGE)
          .forEach(menu -> violations.add("a menu too long: " + menu.label()));
      said.message().controls().stream()
          .flatMap(FakePlatform::presses)
          .filter(press -> press.getBytes(StandardCharsets.UTF_8).length > limits.pressBytes())
          .forEach(press -> violations.add("a press too long: " + press));
    }
  }

  private static Stream<String> presses(Control control) {
    return switch (control) {
      case Control.Button button -> Stream.of(button.press().encoded());
      case Control.Menu menu -> menu.options().stream().map(option -> option.press().encoded());
      case Control.LinkButton _, Control.OpenPrivateChat _ -> Stream.empty();
    };
  }

  private boolean count(String place) {
    List<Long> bot = counted.computeIfAbsent("", _ -> new ArrayList<>());
    List<Long> channel = counted.computeIfAbsent(place, _ -> new ArrayList<>());
    long now = time.nanos();
    Limits.Pace pace = limits.paceOf(place);
    boolean fine =
        within(bot, Duration.ofSeconds(1).toNanos()) < limits.perBot()
            && within(channel, pace.window().toNanos()) < pace.most()
            && (channel.isEmpty() || now - channel.getLast() >= pace.gap().toNanos());
    if (fine) {
      bot.add(now);
      channel.add(now);
    }
    return fine;
  }

  private long within(List<Long> times, long window) {
    return times.reversed().stream().takeWhile(at -> time.nanos() - at < window).count();
  }

  private boolean isCounted(Target target) {
    return !(target instanceof Target.Answer && capabilities.acknowledgement());
  }

  private static String place(Target target) {
    return switch (target) {
      case Target.Channel channel -> channel.channel().nativeId();
      case Target.Private person -> person.user().nativeId();
      case Target.Posted posted -> posted.message().channel().nativeId();
      case Target.Answer answer ->
          switch (answer.how()) {
            case PRIVATE -> answer.user().nativeId();
            case PUBLIC, EPHEMERAL, UPDATE -> answer.replyTo().channel().nativeId();
          };
    };
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Limits limits() {
    return limits;
  }

  @Override
  public void start(EventSink sink) {}

  @Override
  public void publish(CommandCatalog catalog) {}

  @Override
  public Access accessOf(Caller caller) {
    return Access.EVERYONE;
  }

  @Override
  public synchronized Bytes fetch(FileId file, int maxBytes) throws LookupFailed {
    Bytes content = files.get(file);
    if (content == null || content.size() > maxBytes) {
      throw new LookupFailed("no such file");
    }
    return content;
  }

  /** Keeps a file that somebody sends. */
  public synchronized FileId keep(Bytes content) {
    FileId id = new FileId(platform, "file" + files.size());
    files.put(id, content);
    return id;
  }

  @Override
  public synchronized boolean acknowledge(ReplyTo replyTo, Action.Answer how) {
    acknowledged.add(replyTo);
    return acknowledges;
  }

  @Override
  public void stopIntake() {}

  @Override
  public void close() {}
}
