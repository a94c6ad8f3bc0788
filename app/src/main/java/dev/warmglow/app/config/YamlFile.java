package dev.warmglow.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads one YAML file into known keys, and notes with its line what is not one. Used once, by one
 * thread.
 */
final class YamlFile {

  private final String name;
  private final List<Problem> problems;
  private final Map<Key, Setting> settings = new EnumMap<>(Key.class);

  /**
   * @param name how the file is called in problems
   * @param problems receives what is wrong
   */
  YamlFile(String name, List<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  Map<Key, Setting> read(Path file) {
    try {
      compose(Files.readString(file, StandardCharsets.UTF_8)).ifPresent(root -> mapping(root, ""));
    } catch (CharacterCodingException e) {
      problems.add(new Problem(name, "is not a text in UTF-8"));
    } catch (IOException e) {
      problems.add(new Problem(name, "cannot be read: " + e.getClass().getSimpleName()));
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(mark -> name + ":" + (mark.getLine() + 1)).orElse(name);
      problems.add(new Problem(where, "is not valid YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(new Problem(name, "is not valid YAML"));
    }
    return settings;
  }

  private Optional<Node> compose(String text) {
    LoadSettings load = LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
    return new Compose(load).composeString(text);
  }

  private void mapping(Node node, String section) {
    if (isNull(node)) {
      return;
    }
    if (!(node instanceof MappingNode mapping)) {
      problem(
          node,
          section.isEmpty()
              ? "expected keys and values"
              : "\"" + section + "\" holds keys, not a value");
      return;
    }
    Map<String, Node> seen = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        problem(entry.getKeyNode(), "a key must be a plain word");
        continue;
      }
      String path = section.isEmpty() ? key.getValue() : section + "." + key.getValue();
      Node first = seen.putIfAbsent(path, key);
      if (first != null) {
        problem(key, "\"" + path + "\" is set a second time, first in line " + line(first));
      } else {
        entry(path, key, entry.getValueNode());
      }
    }
  }

  private void entry(String path, Node key, Node value) {
    Optional<Key> known = Key.of(path);
    if (known.isEmpty()) {
      if (Key.isSection(path)) {
        mapping(value, path);
      } else {
        problem(
            key,
            "unknown key \""
                + path
                + "\""
                + Suggestion.nearest(path)
                    .map(near -> ", did you mean \"" + near + "\"?")
                    .orElse(""));
      }
    } else if (!(value instanceof ScalarNode scalar)) {
      problem(value, "\"" + path + "\" takes one value");
    } else if (!isNull(value) && !scalar.getValue().isBlank()) {
      settings.put(known.get(), new Setting(scalar.getValue().strip(), name + ":" + line(key)));
    }
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private void problem(Node node, String what) {
    problems.add(new Problem(name + ":" + line(node), what));
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
