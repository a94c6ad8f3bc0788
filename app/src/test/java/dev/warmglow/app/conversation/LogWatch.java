package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Everything that the bot logs while it is watched, down to TRACE and without the masking that the
 * program has on top.
 */
final class LogWatch {
  /** Part of every text that people write in these tests. */
  static final String CANARY = "canary";

  private static final Level USUAL = Level.WARN;

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger own = loggers.getLogger("dev.warmglow");
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

  private LogWatch() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(loggers);
    encoder.setPattern("%level [%thread] %mdc %logger %msg %kvp%n%ex{full}");
    encoder.start();
    appender.setContext(loggers);
    appender.setEncoder(encoder);
    appender.setOutputStream(written);
    appender.start();
    own.setLevel(Level.TRACE);
    own.addAppender(appender);
    own.setAdditive(false);
    root.addAppender(appender);
  }

  static LogWatch start() {
    return new LogWatch();
  }

  /** Nobody's words are in it, none of the secrets, and nothing went wrong. */
  void stopAndAssertClean(String... secrets) {
    own.detachAppender(appender);
    root.detachAppender(appender);
    own.setAdditive(true);
    own.setLevel(USUAL);
    String text = written.toString(StandardCharsets.UTF_8);
    assertFalse(text.isEmpty(), "nothing was logged at all");
    for (String secret : Stream.concat(Stream.of(CANARY), Stream.of(secrets)).toList()) {
      assertEquals(List.of(), text.lines().filter(line -> line.contains(secret)).toList());
    }
    assertFalse(text.contains("Incident "), text);
  }
}
