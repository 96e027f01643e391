package org.countersign.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.countersign.chart.Shape.Box;
import org.countersign.chart.Shape.Label;
import org.countersign.chart.Shape.Line;

/** A chart as PNG, at twice its size so that print is sharp. Drawn with our own font; what it lacks is drawn with the server's. */
final class ChartPng {
    private static final int TIMES = 2, TILE = 6;
    private static final Font REGULAR = font("PublicSans-Regular.ttf"), BOLD = font("PublicSans-Bold.ttf");
    private static final Color INK = new Color(0x14171a), SUPPORT = new Color(0x1a68a8), SUPPORT_WASH = new Color(0xd9e7f4), OPPOSE = new Color(0xab4c00), OPPOSE_WASH = new Color(0xf9e3d1), NEITHER = new Color(0x6b7278);

    private final Graphics2D to;

    private ChartPng(Graphics2D to) { this.to = to; }

    static void write(Chart chart, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(chart.width() * TIMES, chart.height() * TIMES, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.scale(TIMES, TIMES);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, chart.width(), chart.height());
            chart.shapes().forEach(new ChartPng(graphics)::draw);
        } finally {
            graphics.dispose();
        }
        ImageIO.write(image, "png", out);
    }

    private void draw(Shape shape) {
        if (shape instanceof Box box) draw(box);
        else if (shape instanceof Line line) draw(line);
        else if (shape instanceof Label label) draw(label);
    }

    private void draw(Box box) {
        to.setPaint(switch (box.fill()) {
            case SUPPORT -> SUPPORT;
            case OPPOSE -> OPPOSE;
            case NEITHER -> NEITHER;
            case SUPPORT_HATCHED -> hatched(SUPPORT, SUPPORT_WASH);
            case OPPOSE_HATCHED -> hatched(OPPOSE, OPPOSE_WASH);
        });
        to.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }

    private static TexturePaint hatched(Color hue, Color wash) {
        BufferedImage tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < TILE; x++) for (int y = 0; y < TILE; y++) tile.setRGB(x, y, ((x + y) % TILE < 2 ? hue : wash).getRGB());
        return new TexturePaint(tile, new Rectangle(0, 0, TILE, TILE));
    }

    private void draw(Line line) {
        to.setColor(INK);
        to.setStroke(line.dotted() ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0) : new BasicStroke(1));
        to.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    private void draw(Label label) {
        Font own = label.bold() ? BOLD : REGULAR, font = (own.canDisplayUpTo(label.text()) < 0 ? own : new Font(Font.SANS_SERIF, label.bold() ? Font.BOLD : Font.PLAIN, 1)).deriveFont((float) label.size());
        double width = font.getStringBounds(label.text(), to.getFontRenderContext()).getWidth();
        to.setColor(INK);
        to.setFont(font);
        to.drawString(label.text(), (float) (label.x() - (label.anchor() == Shape.Anchor.START ? 0 : label.anchor() == Shape.Anchor.END ? width : width / 2)), (float) label.y());
    }

    private static Font font(String name) {
        try (InputStream in = ChartPng.class.getResourceAsStream("/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
