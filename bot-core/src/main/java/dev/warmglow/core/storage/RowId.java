package dev.warmglow.core.storage;

import java.security.SecureRandom;

/** Random row ids: short enough to travel in buttons, and nobody can guess another's. */
public final class RowId {
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RowId() {}

  /** A new id of 12 letters and digits, 60 random bits. */
  public static String random() {
    StringBuilder id = new StringBuilder(LENGTH);
    RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> id.append(ALPHABET.charAt(index)));
    return id.toString();
  }
}
