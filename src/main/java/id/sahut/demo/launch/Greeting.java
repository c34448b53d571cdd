package id.sahut.demo.launch;

import id.sahut.demo.identity.DemoIssuers;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The few lines a newcomer reads after the start: where everything is, and a first report to paste. */
final class Greeting {

    private static final String REPORT = """
            {"kind":"COMPLAINT","category_code":"lampu-jalan",\
            "title":"Lampu jalan mati di Jalan Gatot Subroto",\
            "description":"Tiga lampu padam sejak dua minggu, gelap dan rawan kecelakaan.",\
            "occurred_on":"%s",\
            "location":{"latitude":3.5923,"longitude":98.6598,"landmark":"depan masjid"}}""";

    private Greeting() {}

    static String from(URI baseUri, Config config) {
        Optional<String> keys = config.getOptionalValue(DemoIssuers.KEYS_SETTING, String.class);
        String places = """

                Sahut answers at  %1$s
                API reference     %1$s/
                Tokens to try     POST %1$s/dev/tokens
                """.formatted(baseUri);
        return keys.map(folder -> places + firstReport(baseUri, folder)).orElse(places);
    }

    private static String firstReport(URI baseUri, String keys) {
        Clock clock = CDI.current().select(Clock.class).get();
        String token = DemoIssuers.readFrom(Path.of(keys))
                .citizenToken(clock.instant())
                .token();
        // The day before is past in every zone.
        String report = REPORT.formatted(LocalDate.now(clock).minusDays(1));
        return """

                Your first report (paste it into a shell; the token is good for 12 hours):

                curl -i %s/v1/reports -H 'Content-Type: application/json' -H 'Authorization: Bearer %s' -d '%s'
                """.formatted(baseUri, token, report);
    }
}
