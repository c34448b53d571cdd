package id.sahut.view.publicreport.model;

import id.sahut.view.publicreport.model.Posting.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word somebody looks for, and what bears it in its name.
 *
 * @param categoryCodes categories called so in either language
 */
public record SearchedWord(
        String word, Set<String> categoryCodes, Set<String> kecamatanCodes, Set<String> kelurahanCodes) {

    boolean matches(Seen report) {
        return (report.categoryCode() != null && categoryCodes.contains(report.categoryCode()))
                || (report.kecamatanCode() != null && kecamatanCodes.contains(report.kecamatanCode()))
                || (report.kelurahanCode() != null && kelurahanCodes.contains(report.kelurahanCode()))
                || (report.words() != null && report.words().contains(' ' + word + ' '));
    }

    List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        postings.add(new Posting(Column.WORD, word));
        categoryCodes.forEach(code -> postings.add(new Posting(Column.CATEGORY, code)));
        kecamatanCodes.forEach(code -> postings.add(new Posting(Column.KECAMATAN, code)));
        kelurahanCodes.forEach(code -> postings.add(new Posting(Column.KELURAHAN, code)));
        return postings;
    }
}
