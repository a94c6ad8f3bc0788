package dev.warmglow.app.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.warmglow.app.config.BotConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoggingTest {

  private static final String CANARY = "123456789:AAcanarycanarycanarycanarycanary00";

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void catchEverythingAtTrace() {
    start(context);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.TRACE);
    RedactingEncoder encoder = new RedactingEncoder();
    encoder.setContext(context);
    encoder.setPattern("%mdc [%thread] " + QuietStart.PATTERN);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(written);
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void backToTheBuiltInSetUp() {
    start(context);
  }

  private static void start(LoggerContext context) {
    context.reset();
    QuietStart built = new QuietStart();
    built.setContext(context);
    built.configure(context);
  }

  @Test
  void atTraceNoTokenIsWrittenFromMessageArgumentExceptionThreadOrKey()
      throws InterruptedException {
    Thread thread =
        Thread.ofPlatform()
            .name("poll-" + CANARY)
            .start(() -> {
              MDC.put("bot", CANARY);
              Exception cause = new IOException("GET /bot" + CANARY + "/getMe");
              cause.addSuppressed(new IllegalStateException(CANARY));
              LoggerFactory.getLogger("okhttp3.Something")
                  .trace(
                      "message " + CANARY + " {}",
                      CANARY,
                      new IllegalStateException(CANARY, cause));
            });
    thread.join();

    assertTrue(text().contains("message *** ***"), text());
    assertTrue(text().contains("GET /bot***/getMe"), text());
    assertFalse(text().contains("canary"), text());
  }

  @Test
  void javaUtilLoggingGoesTheSameWay() throws IOException {
    new JulToSlf4j();
    try {
      java.util.logging.Logger.getLogger("okhttp3.OkHttpClient").warning("leaked " + CANARY);
    } finally {
      LogManager.getLogManager().readConfiguration();
    }

    assertTrue(text().contains("leaked ***"), text());
  }

  @Test
  void librariesAreQuietAndTheBotSpeaksFromTheConfiguredLevel() {
    start(context);
    Logging.apply(new BotConfig.Log(org.slf4j.event.Level.DEBUG, Optional.empty()));

    assertFalse(LoggerFactory.getLogger("net.dv8tion.jda").isInfoEnabled());
    assertFalse(LoggerFactory.getLogger("okhttp3").isInfoEnabled());
    assertTrue(LoggerFactory.getLogger("net.dv8tion.jda").isWarnEnabled());
    assertTrue(LoggerFactory.getLogger("dev.warmglow.core").isDebugEnabled());
  }

  @Test
  void theShippedFileIsAccepted() {
    assertEquals(Optional.empty(), apply(Path.of("..", "config", "logback.xml")));
  }

  @Test
  void aFileWhoseAppenderDoesNotMaskIsRefused() throws IOException {
    Path file = folder.resolve("logback.xml");
    Files.writeString(
        file,
        """
        <configuration>
          <appender name="mine" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%msg%n</pattern></encoder>
          </appender>
          <root level="INFO"><appender-ref ref="mine"/></root>
        </configuration>
        """);

    assertEquals(
        Optional.of(
            file
                + ": appender \"mine\" needs <encoder"
                + " class=\"dev.warmglow.app.log.RedactingEncoder\">, or it would write tokens"
                + " out"),
        apply(file));
  }

  private static Optional<String> apply(Path file) {
    return Logging.apply(new BotConfig.Log(org.slf4j.event.Level.INFO, Optional.of(file)));
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
