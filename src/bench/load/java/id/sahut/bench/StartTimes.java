package id.sahut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long the application takes from its start to its first answer, on each JDK at hand. */
final class StartTimes {

    private final Options options;
    private final Map<String, String> settings;

    StartTimes(Options options, Map<String, String> settings) {
        this.options = options;
        this.settings = settings;
    }

    /** The median of some starts in seconds, by JDK. */
    Map<Path, Double> medians(Path home) {
        Map<Path, Double> medians = new LinkedHashMap<>();
        jdks(home).forEach(jdk -> medians.put(jdk.getFileName(), median(jdk)));
        return medians;
    }

    private double median(Path jdk) {
        return IntStream.range(0, options.rounds())
                .mapToDouble(round -> {
                    try (Server server = Server.start(jdk, options.heap(), settings)) {
                        return server.startTime().toMillis() / 1000.0;
                    }
                })
                .sorted()
                .skip(options.rounds() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** This JDK, and those installed beside it that are as new. */
    private static List<Path> jdks(Path home) {
        try (Stream<Path> siblings = Files.list(home.getParent())) {
            List<Path> others = siblings.filter(path -> Files.isExecutable(path.resolve("bin/jcmd")))
                    .filter(path -> !Files.isSymbolicLink(path))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
            return others.contains(home) ? others : Stream.concat(Stream.of(home), others.stream()).toList();
        } catch (IOException unlisted) {
            return List.of(home);
        }
    }
}
