package dev.warmglow.core.dispatch;

import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.platform.FakePlatform;
import dev.warmglow.core.platform.FileId;
import java.util.Arrays;

/** Files that people send. */
final class Pictures {
  static final Bytes PNG =
      Bytes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4});
  static final Bytes LARGE = Bytes.of(Arrays.copyOf(PNG.toArray(), 1001));
  static final Bytes FAKE = Bytes.of(new byte[] {'M', 'Z', 0, 0});

  private Pictures() {}

  /** A file that claims to be a picture. */
  static RawValue.File sent(FakePlatform platform, Bytes content) {
    return new RawValue.File(platform.keep(content), "image/png", content.size(), null);
  }

  /** A file that the platform no longer has. */
  static RawValue.File lost(FakePlatform platform) {
    return new RawValue.File(new FileId(platform.platform(), "lost"), "image/png", 9, null);
  }
}
