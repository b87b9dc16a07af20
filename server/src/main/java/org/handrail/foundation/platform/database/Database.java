package org.handrail.foundation.platform.database;

/** A database the program can use until it closes it. */
public interface Database extends AutoCloseable {
  Connections connections();

  /** Stops what opening it started; an external database, or one that another process serves, is left running. */
  @Override
  void close();

  /** A database that runs without us. */
  static Database runningElsewhere(Connections connections) {
    return new Database() {
      @Override
      public Connections connections() {
        return connections;
      }

      @Override
      public void close() {
        // It is not ours to stop.
      }
    };
  }
}
