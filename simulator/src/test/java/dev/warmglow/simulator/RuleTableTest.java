package dev.warmglow.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every rule in docs/simulator.md names its source and tests that exist. */
class RuleTableTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`(?: \\(([^)]*)\\))?");
  private static final Path TESTS = Path.of("src/test/java/dev/warmglow/simulator");

  @Test
  void everyTestThatTheTableNamesExists() throws IOException {
    List<String> missing = new ArrayList<>();
    int named = 0;
    Matcher test = TEST.matcher(table());
    while (test.find()) {
      named++;
      String source = source(test.group(1));
      String label = test.group(3) == null ? "" : test.group(3);
      if (!source.contains("void " + test.group(2) + "(") || !source.contains(label)) {
        missing.add(test.group());
      }
    }

    assertEquals(List.of(), missing);
    assertTrue(named > 100, "only " + named + " tests are named");
  }

  @Test
  void everyRuleHasASourceAndATest() throws IOException {
    List<String> rules = rules();
    List<String> bare =
        rules.stream()
            .filter(row -> {
              List<String> cells = List.of(row.split("\\|", -1));
              List<String> inside = cells.subList(1, cells.size() - 1);
              return inside.stream().anyMatch(String::isBlank)
                  || !TEST.matcher(inside.getLast()).find();
            })
            .toList();

    assertEquals(List.of(), bare);
    assertTrue(rules.size() > 60, "only " + rules.size() + " rules are listed");
  }

  /** The rows of the tables whose first column is the rule; the document has others. */
  private static List<String> rules() throws IOException {
    List<String> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : table().lines().toList()) {
      inside = line.startsWith("| rule ") || (inside && line.startsWith("|"));
      if (inside && line.startsWith("| ") && !line.startsWith("| rule ")) {
        rows.add(line);
      }
    }
    return rows;
  }

  private static String table() throws IOException {
    return Files.readString(Path.of("../docs/simulator.md"));
  }

  private static String source(String test) throws IOException {
    for (String folder : List.of("discord", "telegram", "person")) {
      Path file = TESTS.resolve(folder).resolve(test + ".java");
      if (Files.exists(file)) {
        return Files.readString(file);
      }
    }
    return "";
  }
}
