package org.handrail.foundation.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fills an empty installation with a living program: implemented by the demo, called by the command of that name. */
public interface DemoLoader {

  /** One account of the demo that a visitor may sign in with. */
  record SignIn(String role, String name, String login, String password) {}

  /**
   * Loads the demo. Called once on an empty database; when it was interrupted, the database is emptied before it is called
   * again.
   *
   * @param real a folder of referrals to take in through the same door as a hospital's; empty to make people of its own
   * @param progress told a short line now and then
   */
  void load(Optional<Path> real, Consumer<String> progress);

  /**
   * Lets a demo that was loaded at an earlier start go on until now. Does nothing when that was only hours ago.
   *
   * @param progress told a short line now and then
   */
  void liveOn(Consumer<String> progress);

  /** One sign-in for each role of a demo that is loaded, in the order of the path. */
  List<SignIn> signIns();
}
