package dev.warmglow.app.doctor;

import java.util.List;

/** Looks at one side of an installation and changes nothing that matters. */
@FunctionalInterface
interface Check {

  /** At least one finding. */
  List<Finding> examine();
}
