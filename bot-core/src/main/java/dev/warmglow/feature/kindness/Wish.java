package dev.warmglow.feature.kindness;

/** What a person would like to happen with thank-yous for them, in one community. */
enum Wish {
  /** It comes in private, and they are asked whether it may be shown. */
  ASK,
  /** It is shown in the channel at once. */
  SHOW,
  /** It comes in private and stays there. */
  PRIVATE,
  /** Rather none at all. */
  NONE
}
