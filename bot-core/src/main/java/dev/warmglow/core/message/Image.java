package dev.warmglow.core.message;

/**
 * A picture that goes with a message's words and controls.
 *
 * @param alt what it shows, in words, for those who do not see it; may be empty, at most 1,000
 *     characters
 */
public record Image(ImageType type, Bytes content, String alt) {

  /** What the file is called where a platform shows that. */
  public String fileName() {
    return "image." + type.extension();
  }
}
