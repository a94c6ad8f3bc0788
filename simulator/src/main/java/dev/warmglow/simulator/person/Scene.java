package dev.warmglow.simulator.person;

import java.time.Instant;
import java.util.List;

/**
 * How a demo stands.
 *
 * @param version grows with each change
 * @param now the time that the bot believes it is
 * @param zone the community's time zone, as {@link java.time.ZoneId#of} takes it
 * @param running whether the bot's process is there and answers
 * @param starts how often the bot was started
 * @param jumps where its clock was moved, in order
 * @param space the space that the people belong to
 * @param cast who can be played
 */
public record Scene(
    long version,
    Instant now,
    String zone,
    boolean running,
    int starts,
    List<Jump> jumps,
    String space,
    List<Part> cast) {

  /**
   * The clock was moved.
   *
   * @param at the real time
   * @param aheadMillis how far the bot's clock is ahead of the real time from there on
   */
  public record Jump(Instant at, long aheadMillis) {}

  /**
   * A person to play.
   *
   * @param role in plain words: {@code moderator}, {@code member}, {@code newcomer}
   * @param remark one sentence about them
   */
  public record Part(String person, String role, String remark) {}
}
