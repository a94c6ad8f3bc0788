package dev.warmglow.core.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a script into statements at semicolons outside strings, comments, quoted names,
 * dollar-quoted bodies and the BEGIN ... END of a trigger. Jdbi's own script parser stumbles over
 * the END of a CASE.
 */
final class SqlScript {
  private static final Pattern TOKEN =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|\\$(\\w*)\\$.*?\\$\\1\\$|\\w+|;",
          Pattern.DOTALL);
  private static final Pattern TRIGGER =
      Pattern.compile(
          "\\s*CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SqlScript() {}

  /** The statements without their semicolons and comments, none of them blank. */
  static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    int depth = 0;
    int copied = 0;
    Matcher token = TOKEN.matcher(script);
    while (token.find()) {
      statement.append(script, copied, token.start());
      copied = token.end();
      String text = token.group();
      if (text.startsWith("--") || text.startsWith("/*")) {
        continue;
      }
      if (text.equals(";") && depth == 0) {
        add(statements, statement);
        continue;
      }
      depth += nesting(text, statement);
      statement.append(text);
    }
    add(statements, statement.append(script, copied, script.length()));
    return List.copyOf(statements);
  }

  private static int nesting(String word, CharSequence before) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "BEGIN", "CASE" -> TRIGGER.matcher(before).matches() ? 1 : 0;
      case "END" -> TRIGGER.matcher(before).matches() ? -1 : 0;
      default -> 0;
    };
  }

  private static void add(List<String> statements, StringBuilder statement) {
    String text = statement.toString().strip();
    if (!text.isEmpty()) {
      statements.add(text);
    }
    statement.setLength(0);
  }
}
