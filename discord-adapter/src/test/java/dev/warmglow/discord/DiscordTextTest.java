package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordTextTest {
  private static final Pattern UNESCAPED_MARKUP =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[*_~`|]|(?<!\\\\)<(?!https?:)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*bold* __under__ ~~gone~~ ||secret||",
        "`code` ```block```",
        "<@123> <@&5> <#7> <:e:9> <t:0:R> </cmd:1>",
        "@everyone and @here",
        "[label](https://evil.example)",
        "# heading",
        "> quote\n>>> more\n- item\n-# small",
        "  ## indented",
        "\\*already escaped\\*",
        "trailing backslash \\",
        "a_b_c *",
        "👩‍👩‍👧 naïve ﷽ \u202e backwards"
      })
  void whatPeopleWriteReadsLiterally(String written) throws Exception {
    String markdown = only(Text.of(written));
    assertFalse(UNESCAPED_MARKUP.matcher(markdown).find(), markdown);
    assertFalse(Pattern.compile("(?<!\\\\)@(everyone|here)").matcher(markdown).find(), markdown);
    assertFalse(Pattern.compile("(?m)^\\s*[#>-]").matcher(markdown).find(), markdown);
    assertEquals(written, read(markdown));
  }

  @Test
  void randomMarkupReadsLiterally() throws Exception {
    Random random = new Random(7);
    String alphabet = "ab *_~`|<>[]()@#-\\\n:/.";
    for (int round = 0; round < 3000; round++) {
      StringBuilder written = new StringBuilder("x");
      for (int i = 0; i < 24; i++) {
        written.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      written.append('x');
      assertEquals(written.toString(), read(only(Text.of(written.toString()))));
    }
  }

  @Test
  void addressesStayWholeAndAreNotUnfurled() throws Exception {
    assertEquals(
        "see <https://a.example/b_c*d>, ok", only(Text.of("see https://a.example/b_c*d, ok")));
  }

  @ParameterizedTest
  @CsvSource({"BOLD,**a\\*b**", "ITALIC,_a\\*b_", "CODE,`a*b`"})
  void stylesEncloseEscapedWords(Span.Style style, String markdown) throws Exception {
    assertEquals(markdown, only(Text.of(new Span.Styled(style, "a*b"))));
  }

  @Test
  void blanksStayOutsideOfMarks() throws Exception {
    assertEquals("x **bold** y", only(Text.of("x").plus(Text.bold(" bold ")).plus("y")));
  }

  @Test
  void marksOfNeighboursAreNotReadAsOne() throws Exception {
    Text text =
        Text.of(
            new Span.Styled(Span.Style.BOLD, "a"),
            new Span.Styled(Span.Style.ITALIC, "b"),
            new Span.Plain("c"));
    assertEquals("**a**\u200b*b*\u200bc", only(text));
  }

  @Test
  void codeWithBackticksIsShownWithoutStyle() throws Exception {
    assertEquals("a\\`b", only(Text.of(new Span.Styled(Span.Style.CODE, "a`b"))));
  }

  @Test
  void quotesStandOnLinesOfTheirOwn() throws Exception {
    assertEquals(
        "anna wrote\n> one\n> \\# two\nand left",
        only(Text.of("anna wrote").plus(Text.quote("one\n# two")).plus("and left")));
  }

  @Test
  void aLineBreakAfterAQuoteIsNotDoubled() throws Exception {
    assertEquals("> one\nnext", only(Text.quote("one").plus("\nnext")));
  }

  @Test
  void twoQuotesStayTwo() throws Exception {
    assertEquals("> one\n\n> two", only(Text.quote("one").plus(Text.quote("two"))));
  }

  @Test
  void linksHideTheirAddressUnlessTheLabelLooksLikeOne() throws Exception {
    assertEquals(
        "[a \\[b\\]](<https://x.example/p%28q%29>)", only(link("a [b]", "https://x.example/p(q)")));
    assertEquals(
        "https://other.example (<https://x.example/>)",
        only(link("https://other.example", "https://x.example/")));
    assertEquals("<https://x.example/>", only(link("https://x.example/", "https://x.example/")));
  }

  @Test
  void peopleOfAnotherPlatformAreNamed() throws Exception {
    UserId elsewhere = new UserId(new Platform("telegram"), "5");
    assertEquals("@an\\_na", only(Text.of(new Span.Mention(elsewhere, "an_na"))));
    UserId here = new UserId(DiscordPlatform.NAME, "5");
    assertEquals("<@5>", only(Text.of(new Span.Mention(here, "anna"))));
  }

  @Test
  void timesAreShownInTheReadersZone() throws Exception {
    Instant at = Instant.ofEpochSecond(1_700_000_000);
    assertEquals("<t:1700000000:R>", only(Text.time(at, Span.Time.Form.RELATIVE)));
    assertEquals("<t:1700000000:f>", only(Text.time(at, Span.Time.Form.DATE_AND_TIME)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, 2001, 4000, 9000})
  void longTextKeepsEveryWordWithinTheLimit(int length) throws Exception {
    String written = "word and_more ".repeat(length).substring(0, length).strip();
    List<String> parts = DiscordText.parts(Text.of(written), DiscordLimits.CONTENT);
    assertTrue(parts.stream().allMatch(part -> part.length() <= DiscordLimits.CONTENT));
    assertEquals(written, read(String.join(" ", parts)));
  }

  @Test
  void longTextIsSplitAtAParagraphBeforeALineBeforeAWord() throws Exception {
    String paragraph = "a".repeat(30);
    assertEquals(
        List.of(paragraph + "\n" + paragraph, paragraph + "\n" + paragraph),
        DiscordText.parts(
            Text.of(paragraph + "\n" + paragraph + "\n\n" + paragraph + "\n" + paragraph), 100));
    assertEquals(
        List.of("b ".repeat(30).strip(), "c ".repeat(30).strip()),
        DiscordText.parts(Text.of("b ".repeat(30).strip() + "\n" + "c ".repeat(30).strip()), 70));
  }

  @Test
  void aWordLongerThanAMessageIsCut() throws Exception {
    List<String> parts = DiscordText.parts(Text.of("z".repeat(4500)), DiscordLimits.CONTENT);
    assertEquals("z".repeat(4500), String.join("", parts));
  }

  @Test
  void marksAreClosedBeforeASplitAndOpenedAgain() throws Exception {
    List<String> parts = DiscordText.parts(Text.bold("loud ".repeat(30).strip()), 80);
    assertTrue(
        parts.size() > 1
            && parts.stream().allMatch(part -> part.startsWith("**") && part.endsWith("**")));
  }

  @Test
  void quotesGoOnInTheNextPart() throws Exception {
    List<String> parts = DiscordText.parts(Text.quote("said ".repeat(30).strip()), 80);
    assertTrue(parts.size() > 1 && parts.stream().allMatch(part -> part.startsWith("> ")));
  }

  @Test
  void aLinkLongerThanAMessageCannotBeShown() {
    Text text = link("label", "https://x.example/" + "p".repeat(2100));
    assertThrows(Unrenderable.class, () -> DiscordText.parts(text, DiscordLimits.CONTENT));
  }

  private static Text link(String label, String url) {
    return Text.of(new Span.Link(label, URI.create(url)));
  }

  private static String only(Text text) throws Unrenderable {
    List<String> parts = DiscordText.parts(text, DiscordLimits.CONTENT);
    assertEquals(1, parts.size());
    return parts.getFirst();
  }

  /** As Discord reads escapes: a backslash before anything but a letter, digit or blank goes. */
  private static String read(String markdown) {
    return markdown
        .replaceAll("<(https?://[^>]+)>", "$1")
        .replaceAll("\\\\([^0-9A-Za-z\\s])", "$1");
  }
}
