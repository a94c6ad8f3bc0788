package dev.warmglow.app.config;

/**
 * One value somebody set.
 *
 * @param where file and line, or the name of an environment variable
 */
record Setting(String value, String where) {}
