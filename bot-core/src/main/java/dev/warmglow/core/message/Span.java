package dev.warmglow.core.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.warmglow.core.platform.UserId;
import java.net.URI;
import java.time.Instant;

/** A stretch of {@link Text}. What it holds is always literal: renderers escape it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Span.Plain.class, name = "plain"),
  @JsonSubTypes.Type(value = Span.Styled.class, name = "styled"),
  @JsonSubTypes.Type(value = Span.Link.class, name = "link"),
  @JsonSubTypes.Type(value = Span.Mention.class, name = "mention"),
  @JsonSubTypes.Type(value = Span.Time.class, name = "time"),
  @JsonSubTypes.Type(value = Span.Quote.class, name = "quote"),
})
public sealed interface Span {

  /** Characters as they are; {@code \n} breaks the line. */
  record Plain(String text) implements Span {}

  record Styled(Style style, String text) implements Span {}

  /** A label that leads to an http or https address. */
  record Link(String label, URI url) implements Span {
    public Link {
      if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
        throw new IllegalArgumentException("only http and https addresses can be linked");
      }
    }
  }

  /** Names somebody so that the platform notifies them. */
  record Mention(UserId user, String name) implements Span {}

  /** An instant, shown in the reader's zone where the platform can, else in the audience's. */
  record Time(Instant at, Form form) implements Span {

    /** How much of it is shown. */
    public enum Form {
      TIME,
      DATE,
      DATE_AND_TIME,
      RELATIVE
    }
  }

  /** Somebody's words, set apart on lines of their own. */
  record Quote(String text) implements Span {}

  enum Style {
    BOLD,
    ITALIC,
    CODE
  }
}
