package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirectoryTest {

  @Test
  void aLocalDirectoryHasNoProblemsAndIsCreated(@TempDir Path home) {
    DataDirectory directory = new DataDirectory(home.resolve("a/b"));
    assertEquals(List.of(), directory.problems());
    assertTrue(Files.isDirectory(directory.path()));
  }

  @Test
  void aFileInTheWayIsOneProblem(@TempDir Path home) throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    DataDirectory directory = new DataDirectory(file);
    assertEquals(1, directory.problems().size());
    assertThrows(UnusableStorage.class, () -> SqliteDatabase.open(directory, System::nanoTime));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse", "macfuse"})
  void networkFileSystemsAreRefused(String type) {
    assertTrue(FileSystems.isRemote(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs", "apfs", "NTFS", "fuseblk"})
  void localFileSystemsAreFine(String type) {
    assertFalse(FileSystems.isRemote(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.7.0", "3.51.2", "3.46.1", "3.9.3"})
  void sqliteWithTheResetBugIsRefused(String version) {
    assertTrue(SqliteVersion.problemOf(version).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.51.3", "3.52.0", "3.54.1", "4.0.0"})
  void laterSqliteIsFine(String version) {
    assertEquals(0, SqliteVersion.problemOf(version).stream().count());
  }

  @Test
  void aSecondInstanceIsRefusedTheFirstUnharmedAndTheDirectoryFreeAfterwards(@TempDir Path home) {
    DataDirectory directory = new DataDirectory(home);
    try (SqliteDatabase first = SqliteDatabase.open(directory, System::nanoTime)) {
      UnusableStorage refused =
          assertThrows(
              UnusableStorage.class, () -> SqliteDatabase.open(directory, System::nanoTime));
      assertTrue(String.valueOf(refused.getMessage()).startsWith("Another Warmglow"));
      first.writing(tx -> tx.handle().execute("CREATE TABLE unharmed(a INTEGER)"));
    }
    SqliteDatabase.open(directory, System::nanoTime).close();
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndTheDirectoryFreeAfterwards(@TempDir Path home)
      throws IOException {
    DataDirectory directory = new DataDirectory(home);
    Files.writeString(directory.databaseFile(), "this is a letter, not a database ".repeat(100));
    assertThrows(UnusableStorage.class, () -> SqliteDatabase.open(directory, System::nanoTime));
    Files.delete(directory.databaseFile());
    SqliteDatabase.open(directory, System::nanoTime).close();
  }
}
