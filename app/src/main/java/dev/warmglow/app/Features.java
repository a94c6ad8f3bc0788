package dev.warmglow.app;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.core.community.ChannelRows;
import dev.warmglow.core.community.Directory;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.privacy.PersonalRows;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.feature.checkin.CheckinFeature;
import dev.warmglow.feature.help.HelpFeature;
import dev.warmglow.feature.kindness.KindnessFeature;
import dev.warmglow.feature.privacy.PrivacyFeature;
import dev.warmglow.feature.resource.ResourceFeature;
import dev.warmglow.feature.settings.SettingsFeature;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which features the bot has: delete a line and the feature is gone.
 *
 * @param all in the order in which /help lists them
 * @param tables names of those that keep rows
 * @param channelRows those whose rows name channels
 * @param privacy one of {@code all}
 */
record Features(
    List<Feature> all, List<String> tables, List<ChannelRows> channelRows, PrivacyFeature privacy) {

  static Features of(
      BotConfig config,
      Directory people,
      PersonalRows identity,
      PersonKeys keys,
      Outbox outbox,
      Jobs jobs,
      Supplier<CommandCatalog> catalog,
      InstantSource clock) {
    CheckinFeature checkin = new CheckinFeature(people, keys, outbox, jobs);
    KindnessFeature kindness = new KindnessFeature(people, keys, outbox, jobs, clock);
    ResourceFeature resource = new ResourceFeature(people);
    PrivacyFeature privacy =
        new PrivacyFeature(
            config.operator().contact().orElse(""),
            List.of(checkin, kindness, resource),
            identity,
            keys,
            people,
            outbox,
            jobs);
    return new Features(
        List.of(
            checkin,
            kindness,
            resource,
            new HelpFeature(catalog),
            new SettingsFeature(people),
            privacy),
        List.of(checkin.name(), kindness.name(), resource.name()),
        List.of(checkin, kindness),
        privacy);
  }
}
