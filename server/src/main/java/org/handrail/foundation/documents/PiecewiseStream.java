package org.handrail.foundation.documents;

import java.io.InputStream;

/** A stream that fetches what it needs, a piece at a time. */
final class PiecewiseStream extends InputStream {
  static final int PIECE = 256 * 1024;

  /** Fetches bytes from a position; fewer than asked for only at the end. */
  interface Source {
    byte[] piece(long from, int length);
  }

  private final Source source;
  private byte[] piece = new byte[0];
  private int at;
  private long fetched;
  private boolean ended;

  PiecewiseStream(Source source) {
    this.source = source;
  }

  @Override
  public int read() {
    return ready() ? piece[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int n = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, target, offset, n);
    at += n;
    return n;
  }

  private boolean ready() {
    if (at < piece.length) {
      return true;
    }
    if (ended) {
      return false;
    }
    piece = source.piece(fetched, PIECE);
    at = 0;
    fetched += piece.length;
    ended = piece.length < PIECE;
    return piece.length > 0;
  }
}
