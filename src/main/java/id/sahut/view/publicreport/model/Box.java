package id.sahut.view.publicreport.model;

import id.sahut.view.publicreport.model.Posting.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the map, edges included (WGS 84 degrees). */
public record Box(double west, double south, double east, double north) {

    /** The public grid: what is shown of a point are multiples of this. */
    private static final int STEPS_PER_DEGREE = 5000;
    /** More tiles than these cost more than they spare. */
    private static final int MOST_TILES = 25;
    /** So that a decimal edge that binary fractions cannot hold still takes in the point that lies on it. */
    private static final double TOLERANCE = 1e-6;

    private static final long ROW = 1_000_000;

    /** The sizes of tiles in steps of the grid, the finest first; columns of {@code public_report} are made of the same. */
    private record Zoom(Column column, int steps) {}

    private static final List<Zoom> ZOOMS = List.of(
            new Zoom(Column.TILE_110M, 5),
            new Zoom(Column.TILE_440M, 20),
            new Zoom(Column.TILE_2KM, 80),
            new Zoom(Column.TILE_7KM, 320));

    boolean contains(@Nullable Integer stepsNorth, @Nullable Integer stepsEast) {
        return stepsNorth != null
                && stepsEast != null
                && stepsNorth >= first(south)
                && stepsNorth <= last(north)
                && stepsEast >= first(west)
                && stepsEast <= last(east);
    }

    /** Whether no point of the grid lies in it. */
    boolean empty() {
        return first(south) > last(north) || first(west) > last(east);
    }

    /** The finest tiles that cover it with few of them; none for a part of the map larger than any city. */
    List<Posting> tiles() {
        for (Zoom zoom : ZOOMS) {
            int top = Math.floorDiv(last(north), zoom.steps());
            int bottom = Math.floorDiv(first(south), zoom.steps());
            int right = Math.floorDiv(last(east), zoom.steps());
            int left = Math.floorDiv(first(west), zoom.steps());
            if ((long) (top - bottom + 1) * (right - left + 1) <= MOST_TILES) {
                List<Posting> tiles = new ArrayList<>();
                for (int y = bottom; y <= top; y++) {
                    for (int x = left; x <= right; x++) {
                        tiles.add(new Posting(zoom.column(), y * ROW + x));
                    }
                }
                return tiles;
            }
        }
        return List.of();
    }

    private static int first(double degrees) {
        return (int) Math.ceil(degrees * STEPS_PER_DEGREE - TOLERANCE);
    }

    private static int last(double degrees) {
        return (int) Math.floor(degrees * STEPS_PER_DEGREE + TOLERANCE);
    }
}
