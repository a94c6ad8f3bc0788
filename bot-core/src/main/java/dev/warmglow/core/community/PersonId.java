package dev.warmglow.core.community;

/**
 * One human with one or more accounts.
 *
 * @param value opaque, never equal to an id of a platform
 */
public record PersonId(String value) {
  public PersonId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("empty person id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
