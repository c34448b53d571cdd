package id.sahut.process.routing.model;

import id.sahut.city.agency.Agency;
import id.sahut.city.category.Category;
import id.sahut.city.category.Category.Route;
import id.sahut.city.category.Question;
import id.sahut.city.category.Question.Option;
import id.sahut.city.category.ReportKind;
import id.sahut.process.routing.model.Competence.Ground;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a category leads to an agency: its routes in the order of the file, then its own agency. An agency that is no longer
 * valid leads to its successor; where nothing valid is found, the complaint desk is competent, so that no report is ever
 * turned away.
 *
 * @param agencies by code
 * @param districtOffices by the code of the kecamatan
 */
public record CompetencePolicy(
        Function<String, @Nullable Agency> agencies,
        Function<String, @Nullable Agency> districtOffices,
        Agency desk,
        LocalDate today) {

    public Competence decide(
            Category category, ReportKind kind, Map<String, List<String>> answers, @Nullable String kecamatanCode) {
        for (Route route : category.routes()) {
            Competence competence = follow(route, category, kind, answers, kecamatanCode);
            if (competence != null) {
                return competence;
            }
        }
        return named(category.agencyCode(), Ground.CATEGORY, null);
    }

    private @Nullable Competence follow(
            Route route,
            Category category,
            ReportKind kind,
            Map<String, List<String>> answers,
            @Nullable String kecamatanCode) {
        String question = route.question();
        String answer = route.answer();
        if (question != null && answer != null) {
            return answers.getOrDefault(question, List.of()).contains(answer)
                    ? named(route.agencyCode(), Ground.ANSWER, option(category, question, answer))
                    : null;
        }
        if (route.kind() != null) {
            return route.kind() == kind ? named(route.agencyCode(), Ground.KIND, null) : null;
        }
        if (route.byDistrict() && kecamatanCode != null) {
            Agency office = valid(districtOffices.apply(kecamatanCode));
            return office == null ? null : new Competence(office, Ground.DISTRICT, null, null);
        }
        return null;
    }

    private Competence named(@Nullable String agencyCode, Ground ground, @Nullable Option answer) {
        Agency named = agencyCode == null ? null : agencies.apply(agencyCode);
        Agency agency = valid(named);
        if (agency == null || agency.code().equals(desk.code())) {
            return new Competence(desk, Ground.DESK, null, null);
        }
        return new Competence(agency, ground, answer, agency.equals(named) ? null : named);
    }

    /** The agency itself or the first of its successors that is valid today. */
    private @Nullable Agency valid(@Nullable Agency agency) {
        Set<String> seen = new HashSet<>();
        Agency next = agency;
        while (next != null && !next.existsOn(today)) {
            String successor = next.successorCode();
            next = successor != null && seen.add(successor) ? agencies.apply(successor) : null;
        }
        return next;
    }

    private static @Nullable Option option(Category category, String questionCode, String answer) {
        Question question = category.question(questionCode);
        return question == null ? null : question.option(answer);
    }
}
