package dev.warmglow.simulator.person;

/** The real client would not let a person do this; the message says why, in one sentence. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refused(String message) {
    super(message);
  }
}
