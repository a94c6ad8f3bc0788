package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup becomes entities with UTF-16 offsets. */
final class TelegramHtmlTest {
  private final TelegramWorld world = new TelegramWorld(InstantSource.system());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <b>a</b><strong>b</strong> | ab | bold 0+1 bold 1+1
          <i>a</i> <em>b</em> | a b | italic 0+1 italic 2+1
          <u>a</u><ins>b</ins> | ab | underline 0+1 underline 1+1
          <s>a</s><del>b</del> | ab | strikethrough 0+1 strikethrough 1+1
          😀<code>x</code> | 😀x | code 2+1
          <pre><code class="language-java">x</code></pre> | x | pre 0+1
          <a href="https://a.example/?a=1&amp;b=2">x</a> | x | text_link 0+1
          <blockquote>q</blockquote> | q | blockquote 0+1
          <blockquote expandable>q</blockquote> | q | expandable_blockquote 0+1
          <tg-spoiler>x</tg-spoiler><span class="tg-spoiler">y</span> | xy | spoiler 0+1 spoiler 1+1
          <tg-time unix="1700000000" format="wDT">Tue</tg-time> | Tue | date_time 0+3
          <tg-emoji emoji-id="5">👍</tg-emoji> | 👍 | custom_emoji 0+2
          <b>a<i>b</i></b> | ab | bold 0+2 italic 1+1
          &lt;b&gt; &amp; &quot;x&quot; &copy; &#128512; | <b> & "x" &copy; 😀 | ``
          /start@warmglow_bot @anna #tea | /start@warmglow_bot @anna #tea | bot_command 0+19 mention 20+5 hashtag 26+4
          mail a@b.example or https://a.example. | mail a@b.example or https://a.example. | url 20+17
          """)
  void parses(String html, String text, String entities) {
    FormattedText words = HtmlMarkup.parse(html, world);
    assertEquals(text, words.text());
    StringBuilder found = new StringBuilder();
    for (JsonNode entity : words.entities()) {
      found
          .append(found.isEmpty() ? "" : " ")
          .append(entity.path("type").asText())
          .append(' ')
          .append(entity.path("offset").asInt())
          .append('+')
          .append(entity.path("length").asInt());
    }
    assertEquals(entities, found.toString());
  }

  @Test
  void aLinkToAPersonMentionsThem() {
    long anna = world.person("anna").id();
    FormattedText words = HtmlMarkup.parse("<a href=\"tg://user?id=" + anna + "\">Anna</a>", world);
    JsonNode mention = words.entities().path(0);
    assertEquals("text_mention", mention.path("type").asText());
    assertEquals(anna, mention.path("user").path("id").asLong());
  }

  @Test
  void whiteSpaceAroundTheTextIsCutAndEntitiesMoveWithIt() {
    FormattedText words = HtmlMarkup.parse("  <b> a </b>  ", world);
    assertEquals("a", words.text());
    assertEquals(0, words.entities().path(0).path("offset").asInt());
    assertEquals(1, words.entities().path(0).path("length").asInt());
  }
}
