package dev.warmglow.core.storage;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Ids that say nothing and cannot be guessed: characters of {@code 0-9a-v} (base 32). */
public final class RandomId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BITS_A_CHARACTER = 5;

  private RandomId() {}

  /** 26 characters, 128 random bits: unique wherever it is made. */
  public static String next() {
    return random(128);
  }

  /** 12 characters, 60 random bits: short enough to travel in buttons, unique in a community. */
  public static String brief() {
    return random(60);
  }

  private static String random(int bits) {
    String digits = new BigInteger(bits, RANDOM).toString(1 << BITS_A_CHARACTER);
    return "0".repeat(Math.ceilDiv(bits, BITS_A_CHARACTER) - digits.length()) + digits;
  }
}
