package dev.warmglow.core.storage;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Ids that say nothing and cannot be guessed. */
public final class RandomId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BITS = 128;
  private static final int LENGTH = 26;

  private RandomId() {}

  /** 128 random bits as 26 characters of {@code 0-9a-v} (base 32). */
  public static String next() {
    String digits = new BigInteger(BITS, RANDOM).toString(32);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }
}
