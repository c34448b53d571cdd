package id.sahut.city.template.rest;

import id.sahut.city.template.AnswerTemplate;
import id.sahut.city.template.AnswerTemplates;
import id.sahut.city.template.rest.AnswerTemplateListResponse.AnswerTemplateResponse;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ParameterChecks;
import id.sahut.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What officers may answer with. */
@Path("/v1/answer-templates")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON})
@Produces(MediaType.APPLICATION_JSON)
public class AnswerTemplateResource {

    private static final int LONGEST_CODE = 64;

    private final AnswerTemplates templates;
    private final EntityTags entityTags;
    private final RequestLanguage requestLanguage;

    AnswerTemplateResource(AnswerTemplates templates, EntityTags entityTags, RequestLanguage requestLanguage) {
        this.templates = templates;
        this.entityTags = entityTags;
        this.requestLanguage = requestLanguage;
    }

    @GET
    public RestResponse<AnswerTemplateListResponse> listAnswerTemplates(
            @RestQuery("category_code") @Nullable String categoryCode) {
        ParameterChecks checks = new ParameterChecks();
        checks.texts("category_code", categoryCode == null ? List.of() : List.of(categoryCode), LONGEST_CODE);
        checks.throwIfAny();
        Language language = requestLanguage.get();
        List<AnswerTemplate> fitting = categoryCode == null ? templates.all() : templates.of(categoryCode);
        return entityTags.answer(
                language,
                new AnswerTemplateListResponse(fitting.stream()
                        .map(template -> AnswerTemplateResponse.of(template, language))
                        .toList()));
    }
}
