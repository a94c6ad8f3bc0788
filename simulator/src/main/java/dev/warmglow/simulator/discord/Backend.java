package dev.warmglow.simulator.discord;

import dev.warmglow.simulator.person.SeenLog;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The parts of the local Discord and the one lock that guards them all. */
final class Backend {
  final Snowflakes ids = new Snowflakes();
  final SeenLog log = new SeenLog();
  final Directory directory = new Directory(ids);
  final Gateway gateway;
  final Screen screen;
  final Messages messages;
  final CommandRegistry commands;
  final Interactions interactions;
  final Suggestions suggestions = new Suggestions();
  final Threads threads;
  private final ReentrantLock lock = new ReentrantLock();

  Backend(Gateway gateway) {
    this.gateway = gateway;
    this.screen = new Screen(log, directory);
    this.messages = new Messages(ids, directory, screen, gateway);
    this.commands = new CommandRegistry(ids, directory);
    this.interactions = new Interactions(this);
    this.threads = new Threads(this);
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
