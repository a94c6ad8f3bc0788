package dev.warmglow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A bot in a process of its own, with the flags of the launcher. */
final class Child implements AutoCloseable {
  private static final String READY = "ready";
  private static final double TICKS_A_MILLISECOND = 0.1;

  private final Process process;

  Child(Process process) {
    this.process = process;
  }

  /**
   * Starts a bot; returns when it is ready.
   *
   * @param core which processor it has to itself
   */
  static Child start(Class<?> bot, int core, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
      command.addAll(List.of("/usr/bin/taskset", "-c", Integer.toString(core)));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("warmglow.flags", "-Xmx96m").strip().split("\\s+")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(bot.getName());
    command.addAll(List.of(arguments));
    Process started =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(READY)) {
        return new Child(started);
      }
    }
    throw new IOException(bot.getSimpleName() + " did not start");
  }

  /** Called in the child. */
  static void readyUntilInputEnds() throws IOException {
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // What is written there says nothing; its end does.
    }
  }

  /** Processor time of the process so far, in milliseconds. */
  double cpuMillis() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_MILLISECOND;
  }

  /** Resident memory, in megabytes. */
  double residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
