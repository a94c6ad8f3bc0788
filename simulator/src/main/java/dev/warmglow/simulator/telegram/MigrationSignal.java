package dev.warmglow.simulator.telegram;

/**
 * A service message that tells of a group's new id. The third signal, {@code migrate_to_chat_id} in
 * the refusal of a call to the old id, comes with every such call.
 */
public enum MigrationSignal {
  /** {@code migrate_to_chat_id}, in the old group. */
  IN_OLD_GROUP,
  /** {@code migrate_from_chat_id}, in the supergroup. */
  IN_SUPERGROUP
}
