package dev.warmglow.core.incident;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names for what went wrong: the person reads the id, the log has the id and the trace. Messages of
 * exceptions are left out of the log, since they may quote what people wrote.
 */
public final class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  /** Without the letters and digits that look alike. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Incidents() {}

  /**
   * Logs the failure under a new id.
   *
   * @param what the bot's own words for what was done
   */
  public static String record(String what, Throwable failure) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      id.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    LOG.error("Incident {} in \"{}\"", id, what, new Traceable(failure));
    return id.toString();
  }

  /** The trace of a failure without its message. */
  private static final class Traceable extends Exception {
    private static final long serialVersionUID = 1L;

    Traceable(Throwable failure) {
      super(
          failure.getClass().getName(),
          failure.getCause() == null ? null : new Traceable(failure.getCause()),
          false,
          true);
      setStackTrace(failure.getStackTrace());
    }
  }
}
