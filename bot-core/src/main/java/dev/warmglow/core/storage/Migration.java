package dev.warmglow.core.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code db/<feature>/} on the class path.
 *
 * @param version counts from 1 without gaps
 * @param checksum SHA-256 of the text in hexadecimal, the same on every platform's line ends
 */
record Migration(String feature, int version, String checksum, String sql) {
  private static final Pattern NAME = Pattern.compile("V(\\d{3})__[a-z0-9_]+\\.sql");

  /**
   * The migrations of a feature in order; none when it has no {@code db/<feature>/index.txt}. The
   * index names one file a line, because a class path cannot be listed once it is in a jar. A
   * variant for one dialect lies beside the file as {@code V001__what.postgresql.sql} and is not
   * listed.
   */
  static List<Migration> of(String feature, SqlDialect dialect) {
    String folder = "db/" + feature + "/";
    String index = text(folder + "index.txt");
    List<Migration> migrations = new ArrayList<>();
    if (index == null) {
      return migrations;
    }
    for (String name : Arrays.stream(index.split("\n")).filter(l -> !l.isBlank()).toList()) {
      Matcher matcher = NAME.matcher(name.strip());
      if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != migrations.size() + 1) {
        throw new IllegalStateException(folder + "index.txt is out of order at " + name);
      }
      String sql = sql(folder + name.strip(), dialect);
      migrations.add(new Migration(feature, migrations.size() + 1, sha256(sql), sql));
    }
    return migrations;
  }

  private static String sql(String file, SqlDialect dialect) {
    String variant = text(file.replace(".sql", dialect.suffix() + ".sql"));
    String sql = variant == null ? text(file) : variant;
    if (sql == null) {
      throw new IllegalStateException(file + " is listed but not there");
    }
    return sql;
  }

  private static @Nullable String text(String resource) {
    try (InputStream in = Migration.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null
          ? null
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new IllegalStateException(resource + " cannot be read", e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
