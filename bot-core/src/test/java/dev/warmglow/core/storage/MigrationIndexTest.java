package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationIndexTest {

  @Test
  void everyIndexListsExactlyTheFilesBesideIt() throws IOException {
    List<Path> features;
    try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db"))) {
      features = folders.filter(Files::isDirectory).toList();
    }
    assertFalse(features.isEmpty());
    for (Path feature : features) {
      try (Stream<Path> files = Files.list(feature)) {
        List<String> there =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("V\\d{3}__\\w+\\.sql"))
                .sorted()
                .toList();
        assertEquals(
            there, Files.readAllLines(feature.resolve("index.txt")), "index of " + feature);
      }
    }
  }
}
