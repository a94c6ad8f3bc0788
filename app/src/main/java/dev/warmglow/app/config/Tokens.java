package dev.warmglow.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a platform's token: the environment comes before the file, and each source names it in one
 * way only.
 */
final class Tokens {

  private final Path home;
  private final Map<String, String> environment;
  private final List<Problem> problems;

  Tokens(Path home, Map<String, String> environment, List<Problem> problems) {
    this.home = home;
    this.environment = environment;
    this.problems = problems;
  }

  /** The token of one platform; empty if there is none, or none that can be used. */
  Optional<Secret> find(TokenShape shape, @Nullable Setting inYaml, @Nullable Setting fileInYaml) {
    String variable = "WARMGLOW_" + shape + "_TOKEN";
    return one(shape, variable(variable), variable(variable + "_FILE"))
        .or(() -> one(shape, inYaml, fileInYaml));
  }

  private Optional<Secret> one(TokenShape shape, @Nullable Setting direct, @Nullable Setting file) {
    if (direct != null && file != null) {
      problems.add(
          new Problem(
              file.where(), "the token is set here and at " + direct.where() + ": keep one"));
      return Optional.of(new Secret(""));
    }
    if (direct != null) {
      return Optional.of(shaped(shape, direct));
    }
    return file == null ? Optional.empty() : Optional.of(fromFile(shape, file));
  }

  private Secret fromFile(TokenShape shape, Setting setting) {
    Path file = home.resolve(setting.value());
    try {
      if (isOpenToAll(file) && !isMounted(file)) {
        problems.add(
            new Problem(
                setting.where(), file + " can be read by everyone on this machine: chmod 600 it"));
      }
      return shaped(shape, new Setting(Files.readString(file).strip(), setting.where()));
    } catch (IOException e) {
      problems.add(new Problem(setting.where(), "the token file " + file + " cannot be read"));
      return new Secret("");
    }
  }

  private Secret shaped(TokenShape shape, Setting setting) {
    if (!shape.fits(setting.value())) {
      problems.add(
          new Problem(
              setting.where(),
              "this is not a " + shape.platform + " token, which is " + shape.description));
    }
    return new Secret(setting.value());
  }

  private @Nullable Setting variable(String name) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : new Setting(value, name);
  }

  /** Container engines and systemd mount secrets with a mode that the operator does not choose. */
  private static boolean isMounted(Path file) {
    return file.startsWith("/run/secrets") || file.startsWith("/run/credentials");
  }

  /** True if the file's mode lets others read it; false where files have no such mode. */
  static boolean isOpenToAll(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, new LinkOption[0]);
    return view != null
        && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
  }
}
