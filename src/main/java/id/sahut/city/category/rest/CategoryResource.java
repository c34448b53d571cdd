package id.sahut.city.category.rest;

import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.profile.City;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a report can be about. */
@Path("/v1/categories")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CategoryResource {

    private final Categories categories;
    private final City city;
    private final RequestLanguage requestLanguage;
    private final EntityTags entityTags;

    CategoryResource(Categories categories, City city, RequestLanguage requestLanguage, EntityTags entityTags) {
        this.categories = categories;
        this.city = city;
        this.requestLanguage = requestLanguage;
        this.entityTags = entityTags;
    }

    /** Those in force today. */
    @GET
    public RestResponse<CategoryListResponse> listCategories() {
        Language language = requestLanguage.get();
        LocalDate today = city.today();
        List<CategoryResponse> items = categories.all().stream()
                .filter(category -> !category.retired(today))
                .map(category -> CategoryResponse.of(category, language))
                .toList();
        return entityTags.answer(language, new CategoryListResponse(items));
    }

    /** One, in force or not. */
    @GET
    @Path("/{category_code}")
    public RestResponse<CategoryResponse> getCategory(@RestPath("category_code") String code) {
        Category category = categories.find(code);
        if (category == null) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        Language language = requestLanguage.get();
        return entityTags.answer(language, CategoryResponse.of(category, language));
    }
}
