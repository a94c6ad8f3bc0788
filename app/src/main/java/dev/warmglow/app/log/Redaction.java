package dev.warmglow.app.log;

import java.util.regex.Pattern;

/**
 * Masks what looks like a credential in a line of output.
 *
 * <p>By shape, not by comparing with the configured tokens: a token somebody pasted into the wrong
 * place counts too.
 */
public final class Redaction {

  private static final Pattern CREDENTIAL =
      Pattern.compile(
          // Telegram, also inside an address and percent-encoded.
          "\\d{6,}(?::|%3[aA])[\\w-]{30,}"
              // Discord: id, time and signature.
              + "|[\\w-]{18,}\\.[\\w-]{6}\\.[\\w-]{27,}"
              // Discord's webhook and interaction tokens in addresses: whoever has one may speak
              // for the bot.
              + "|(?<=/(?:webhooks|interactions)/\\d{1,20}/)[\\w-]{20,}");

  /** An event that JDA did not understand: it holds what people wrote, and tokens. */
  private static final Pattern EVENT =
      Pattern.compile("(?m)(?<=\\n|\\n\\t[A-Z_]{1,64} -> |\\nJSON: )\\{.*\\}$");

  private Redaction() {}

  /** The same text with {@code ***} in place of each credential and each event in full. */
  public static String mask(String text) {
    return CREDENTIAL.matcher(EVENT.matcher(text).replaceAll("{***}")).replaceAll("***");
  }
}
