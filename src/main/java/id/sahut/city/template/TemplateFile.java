package id.sahut.city.template;

import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CodeKind;
import id.sahut.city.file.Entry.CodeStyle;
import id.sahut.city.file.YamlMap;
import id.sahut.platform.locale.LocalisedText;
import java.util.List;

/** {@code answer-templates.yaml}, which a city need not have. */
public final class TemplateFile {

    public static final String NAME = "answer-templates.yaml";

    private static final int LONGEST_NAME = 200;
    /** Leaves an answer's 4000 characters room for what takes the placeholders' place. */
    private static final int LONGEST_TEXT = 3000;

    private final CityFiles files;
    private int read;

    private TemplateFile(CityFiles files) {
        this.files = files;
    }

    /** Reads the file, in its order. */
    public static List<AnswerTemplate> read(CityFiles files) {
        return files.optionalYamlMaps(NAME, new TemplateFile(files)::template);
    }

    private AnswerTemplate template(YamlMap map) {
        String code = map.code("code", CodeStyle.KEBAB);
        files.declare(CodeKind.TEMPLATE, code, map.place("code"));
        String category = map.optionalCode("category", CodeStyle.KEBAB);
        map.refer(CodeKind.CATEGORY, category, "category");
        LocalisedText name = map.localised("name", LONGEST_NAME);
        LocalisedText text = map.localised("text", LONGEST_TEXT);
        check(map, text.id());
        check(map, text.en());
        return new AnswerTemplate(code, category, ++read, name, text, null);
    }

    private static void check(YamlMap map, String text) {
        String unknown = AnswerTemplate.unknownIn(text);
        if (unknown != null) {
            map.reject("text", unknown + " is no placeholder");
        }
    }
}
