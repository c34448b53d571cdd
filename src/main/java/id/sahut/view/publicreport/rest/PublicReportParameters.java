package id.sahut.view.publicreport.rest;

import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of public reports can be narrowed to. */
public class PublicReportParameters {

    @RestQuery("category_code")
    List<String> categoryCodes = List.of();

    @RestQuery("area_code")
    List<String> areaCodes = List.of();

    @RestQuery("status")
    List<String> statuses = List.of();

    @RestQuery("agency_code")
    List<String> agencyCodes = List.of();

    @RestQuery("submitted_from")
    @Nullable
    String submittedFrom;

    @RestQuery("submitted_to")
    @Nullable
    String submittedTo;

    @RestQuery("bbox")
    @Nullable
    String bbox;

    @RestQuery("q")
    @Nullable
    String q;

    @RestQuery("updated_after")
    @Nullable
    String updatedAfter;

    /** All of them as one text, which a page token does not outlive. */
    String binding() {
        return Stream.of(
                        categoryCodes,
                        areaCodes,
                        statuses,
                        agencyCodes,
                        submittedFrom,
                        submittedTo,
                        bbox,
                        q,
                        updatedAfter)
                .map(String::valueOf)
                .reduce("", (all, one) -> all + '\n' + one);
    }
}
