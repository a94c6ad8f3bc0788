package dev.warmglow.app.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** This process's class path without folders: a cache of classes takes only jars. */
final class ClassPathJars {
  private ClassPathJars() {}

  /**
   * Packs each folder of the class path.
   *
   * @param folder where the jars go
   * @return the class path, of jars alone
   */
  static String in(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : path.split(File.pathSeparator, -1)) {
      Path place = Path.of(entry);
      jars.add(Files.isDirectory(place) ? pack(place, folder, jars.size()).toString() : entry);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path pack(Path classes, Path folder, int number) throws IOException {
    Path jar = folder.resolve("classes" + number + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
