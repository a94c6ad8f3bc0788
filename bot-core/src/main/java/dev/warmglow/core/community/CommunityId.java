package dev.warmglow.core.community;

/**
 * The tenant: what members belong to, over one or more linked spaces.
 *
 * @param value opaque, never equal to an id of a platform
 */
public record CommunityId(String value) {
  public CommunityId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("empty community id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
