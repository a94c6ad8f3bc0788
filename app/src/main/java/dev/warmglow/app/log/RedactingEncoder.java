package dev.warmglow.app.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * A pattern encoder that masks credentials in the finished line: message, stack trace, thread name
 * and all. Every appender must use it; {@link Logging} refuses a set-up where one does not.
 */
public final class RedactingEncoder extends PatternLayoutEncoder {

  @Override
  public void start() {
    PatternLayout masked =
        new PatternLayout() {
          @Override
          public String doLayout(ILoggingEvent event) {
            return Redaction.mask(super.doLayout(event));
          }
        };
    masked.setContext(context);
    masked.setPattern(getPattern());
    masked.start();
    layout = masked;
    started = true;
  }
}
