package org.handrail;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program as a process of its own, started with the words of the terminal. */
final class ProgramProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;
  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private ProgramProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static ProgramProcess start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m", "-Xlog:disable", "--enable-native-access=ALL-UNNAMED",
        "-cp", productClassPath(), Handrail.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("HANDRAIL_") || name.startsWith("JAVA_TOOL"));
    Process process = builder.start();
    // A reader waits for a line as long as the program lives: one that hangs must not hang its test.
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
      process.toHandle().destroyForcibly();
      return process;
    });
    return new ProgramProcess(process);
  }

  /** Reads until a line holds this text. */
  ProgramProcess until(String text) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.contains(text)) {
        return this;
      }
    }
    throw new AssertionError("The program ended without saying '" + text + "':\n" + String.join("\n", lines));
  }

  /** Asks it to end, as a service manager or a closed terminal does. */
  ProgramProcess askToEnd() {
    process.toHandle().destroy();
    return this;
  }

  /** Waits for its end. */
  Ended ended() throws IOException, InterruptedException {
    output.lines().forEach(lines::add);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The program does not end");
    }
    return new Ended(process.exitValue(), List.copyOf(lines));
  }

  record Ended(int exit, List<String> lines) {}

  @Override
  public void close() {
    process.destroyForcibly();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Without the tests: their components are not part of the program. */
  private static String productClassPath() {
    String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
