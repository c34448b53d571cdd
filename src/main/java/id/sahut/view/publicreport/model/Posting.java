package id.sahut.view.publicreport.model;

import org.jspecify.annotations.Nullable;

/**
 * The reports that share a value, kept by an index in the order of lists.
 *
 * @param value null where all reports are meant
 */
public record Posting(Column column, @Nullable Object value) {

    /** Every report there is. */
    public static final Posting ALL = new Posting(Column.ALL, null);

    /** What reports can share. */
    public enum Column {
        ALL("listed", ""),
        STATUS("status_listed", "status"),
        CATEGORY("category_listed", "category_code"),
        AGENCY("agency_listed", "agency_code"),
        KECAMATAN("kecamatan_listed", "kecamatan_code"),
        KELURAHAN("kelurahan_listed", "kelurahan_code"),
        TILE_7KM("tile_7km_listed", "tile_7km"),
        TILE_2KM("tile_2km_listed", "tile_2km"),
        TILE_440M("tile_440m_listed", "tile_440m"),
        TILE_110M("tile_110m_listed", "tile_110m"),
        /** A word of the public text; in a table of its own. */
        WORD("primary", "word");

        private final String index;
        private final String column;

        Column(String index, String column) {
            this.index = index;
            this.column = column;
        }

        public String index() {
            return index;
        }

        /** Empty where there is nothing to compare. */
        public String column() {
            return column;
        }
    }

    /** How many rows the database reads for each one of it. */
    public int weight() {
        return column == Column.WORD ? 2 : 1;
    }
}
