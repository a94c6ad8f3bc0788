package dev.warmglow.core.platform;

import java.util.regex.Pattern;

/**
 * The name of a chat platform, such as {@code discord}.
 *
 * @param name lower-case letters, 1 to 16
 */
public record Platform(String name) {
  private static final Pattern NAME = Pattern.compile("[a-z]{1,16}");

  public Platform {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a platform name: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
