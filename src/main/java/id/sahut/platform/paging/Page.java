package id.sahut.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; without a token it is the last. */
public record Page<T>(List<T> items, @Nullable String nextPageToken) {

    /**
     * Cuts a page from rows read one more than its size: the extra row only tells that there is more.
     *
     * @param token the token of a row, from which the next page goes on
     */
    public static <R, T> Page<T> of(List<R> rows, int size, Function<R, T> render, Function<R, String> token) {
        boolean more = rows.size() > size;
        List<R> kept = more ? rows.subList(0, size) : rows;
        return new Page<>(kept.stream().map(render).toList(), more ? token.apply(kept.get(size - 1)) : null);
    }
}
