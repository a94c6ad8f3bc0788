package dev.warmglow.core.privacy;

import dev.warmglow.core.storage.UnusableStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The master key's file. One line: {@code warmglow-key-1} and 64 hexadecimal digits. */
record KeyFile(PrivateFile file) {
  private static final String HEAD = "warmglow-key-1 ";
  private static final Pattern LINE = Pattern.compile(HEAD + "[0-9a-f]{64}\\s*");

  KeyFile(Path path) {
    this(new PrivateFile("key file", path));
  }

  void create(byte[] key) {
    try {
      Path complete = file.createDraft();
      String line = HEAD + HexFormat.of().formatHex(key) + "\n";
      try (FileChannel out = FileChannel.open(complete, StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        out.force(true);
      }
      Files.move(complete, file.path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw file.cannotBeCreated(e);
    }
  }

  byte[] read() {
    file.refuseOpenToEverybody();
    try {
      String line = Files.readString(file.path(), StandardCharsets.US_ASCII);
      if (!LINE.matcher(line).matches()) {
        throw new UnusableStorage(
            file.path()
                + " is not a key file of Warmglow: put back the right one, from your backup.");
      }
      return HexFormat.of().parseHex(line.strip().substring(HEAD.length()));
    } catch (IOException e) {
      // The cause may quote bytes of the file.
      throw new UnusableStorage(file + " cannot be read: make it readable for this user only.");
    }
  }
}
