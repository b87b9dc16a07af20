package org.handrail.foundation.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** A drawn signature as a small picture for print pages. */
final class DrawnPicture {
  private static final int MARGIN = 6;
  private static final int LARGEST = 2_000;

  private DrawnPicture() {}

  /** A data address holding a PNG. */
  static String of(Strokes drawn) {
    var points = drawn.strokes().stream().flatMap(List::stream).toList();
    int left = points.stream().mapToInt(Strokes.Point::x).min().orElse(0) - MARGIN;
    int top = points.stream().mapToInt(Strokes.Point::y).min().orElse(0) - MARGIN;
    int width = Math.min(LARGEST, points.stream().mapToInt(Strokes.Point::x).max().orElse(1) - left + MARGIN);
    int height = Math.min(LARGEST, points.stream().mapToInt(Strokes.Point::y).max().orElse(1) - top + MARGIN);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (List<Strokes.Point> stroke : drawn.strokes()) {
      int[] xs = stroke.stream().mapToInt(p -> p.x() - left).toArray();
      int[] ys = stroke.stream().mapToInt(p -> p.y() - top).toArray();
      pen.drawPolyline(xs, ys, xs.length);
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
