package id.sahut.process.routing;

import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the decision rests on.
 *
 * @param category the stated one; null lets the words decide
 * @param answers by question code, as they travel: strings, several for a MULTIPLE_CHOICE
 * @param kecamatanCode where it is, if known
 * @param text title and description, as the citizen wrote them
 */
public record RoutingRequest(
        ReportKind kind,
        @Nullable Category category,
        Map<String, List<String>> answers,
        @Nullable String kecamatanCode,
        String text) {}
