package dev.warmglow.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.warmglow.app.config.BotConfig;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Sets logging up as the configuration says. Called once, by the thread that starts the program.
 */
public final class Logging {

  private Logging() {}

  /**
   * Before anything logs: java.util.logging joins in, and an exception nobody caught is logged,
   * masked.
   */
  public static void prepare() {
    System.setProperty("java.util.logging.config.class", JulToSlf4j.class.getName());
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
        LoggerFactory.getLogger(Logging.class)
            .error("{} ended by an exception", thread.getName(), failure));
  }

  /**
   * Applies level and file.
   *
   * @return what is wrong with the file, if something is
   */
  public static Optional<String> apply(BotConfig.Log log) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Optional<String> problem = log.configuration().flatMap(file -> read(context, file));
    context.getLogger("dev.warmglow").setLevel(Level.toLevel(log.level().name()));
    return problem;
  }

  private static Optional<String> read(LoggerContext context, Path file) {
    context.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(file.toFile());
    } catch (JoranException e) {
      return Optional.of(file + ": is not a Logback configuration");
    }
    return context.getLoggerList().stream()
        .flatMap(logger -> unmasked(logger).stream())
        .findFirst()
        .map(appender ->
            file
                + ": appender \""
                + appender
                + "\" needs <encoder class=\""
                + RedactingEncoder.class.getName()
                + "\">, or it would write tokens out");
  }

  private static Optional<String> unmasked(Logger logger) {
    for (Iterator<Appender<ILoggingEvent>> appenders = logger.iteratorForAppenders();
        appenders.hasNext(); ) {
      Appender<ILoggingEvent> appender = appenders.next();
      boolean masked =
          appender instanceof OutputStreamAppender<ILoggingEvent> stream
              && stream.getEncoder() instanceof RedactingEncoder;
      if (!masked) {
        return Optional.of(appender.getName());
      }
    }
    return Optional.empty();
  }
}
