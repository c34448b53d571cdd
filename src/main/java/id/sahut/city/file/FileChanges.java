package id.sahut.city.file;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How many rows a file's new content added, changed and retired. */
public record FileChanges(int added, int changed, int retired) {

    /**
     * Brings a table to what a file says. What left the file is retired, not deleted: reports may hang on it.
     *
     * @param stored what the table holds, by code
     * @param wanted what the file says, by code
     * @param retire answers a row that left the file as it is kept; an equal one if it is retired already
     * @param save writes one row
     */
    public static <T> FileChanges apply(
            Map<String, T> stored, Map<String, T> wanted, UnaryOperator<T> retire, Consumer<T> save) {
        int added = 0;
        int changed = 0;
        int retired = 0;
        for (Map.Entry<String, T> entry : wanted.entrySet()) {
            T row = entry.getValue();
            T before = stored.get(entry.getKey());
            if (before == null) {
                added++;
                save.accept(row);
            } else if (!before.equals(row)) {
                changed++;
                save.accept(row);
            }
        }
        for (Map.Entry<String, T> entry : stored.entrySet()) {
            if (!wanted.containsKey(entry.getKey())) {
                T row = retire.apply(entry.getValue());
                if (!row.equals(entry.getValue())) {
                    retired++;
                    save.accept(row);
                }
            }
        }
        return new FileChanges(added, changed, retired);
    }

    @Override
    public String toString() {
        return added + " added, " + changed + " changed, " + retired + " retired";
    }
}
