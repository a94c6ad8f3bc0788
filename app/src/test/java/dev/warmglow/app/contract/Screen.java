package dev.warmglow.app.contract;

import static java.util.Objects.requireNonNull;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.ControlView;
import dev.warmglow.simulator.person.Seen.MessageView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one person sees of what the bot said since some moment, as it stands now. */
record Screen(Collection<MessageView> messages, List<String> alerts, Set<String> channels) {

  /**
   * @param since a sequence number of the log
   */
  static Screen of(PersonSide side, String person, long since) {
    Set<String> around = new HashSet<>(side.world(person).channels());
    around.add("dm:" + person);
    String bot = side.world(person).bot();
    Map<String, MessageView> messages = new LinkedHashMap<>();
    Set<String> channels = new HashSet<>();
    List<String> alerts = new ArrayList<>();
    for (Seen line : side.log().after(since)) {
      boolean here =
          around.stream().anyMatch(c -> isWithin(line.channel(), c))
              && (line.onlyFor() == null || line.onlyFor().equals(person));
      if (!here) {
        continue;
      }
      switch (line.kind()) {
        case MESSAGE, EDIT -> {
          MessageView message = requireNonNull(line.message());
          if (message.author().equals(bot)) {
            messages.put(line.channel() + " " + message.id(), message);
            channels.add(line.channel());
          }
        }
        case DELETE -> messages.remove(line.channel() + " " + requireNonNull(line.message()).id());
        case ALERT -> {
          alerts.add(line.note());
          channels.add(line.channel());
        }
        case THINKING, FORM, FAILED, REACTION, JOINED, LEFT -> {}
      }
    }
    return new Screen(List.copyOf(messages.values()), alerts, channels);
  }

  /** A thread or topic is below its channel. */
  private static boolean isWithin(String channel, String around) {
    return channel.equals(around) || channel.startsWith(around + "/");
  }

  boolean isEmpty() {
    return messages.isEmpty() && alerts.isEmpty();
  }

  String text() {
    return messages.stream().map(MessageView::text).collect(Collectors.joining("\n"))
        + String.join("\n", alerts);
  }

  String raw() {
    return messages.stream().map(MessageView::raw).collect(Collectors.joining("\n"));
  }

  List<String> pinged() {
    return messages.stream().flatMap(message -> message.pinged().stream()).distinct().toList();
  }

  List<Seen.FileView> files() {
    return messages.stream().flatMap(message -> message.files().stream()).toList();
  }

  /** What can be pressed or picked, in reading order. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (MessageView message : messages) {
      for (ControlView control : message.controls()) {
        if (control.choices().isEmpty()) {
          labels.add(control.label());
        } else {
          control.choices().forEach(choice -> labels.add(choice.label()));
        }
      }
    }
    return labels;
  }

  List<String> addresses() {
    return messages.stream()
        .flatMap(message -> message.controls().stream())
        .map(ControlView::url)
        .filter(url -> url != null)
        .map(url -> requireNonNull(url))
        .toList();
  }
}
