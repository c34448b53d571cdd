package id.sahut.process.handling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What a city may decide about handling besides its service standards. */
@ConfigMapping(prefix = "sahut.handling")
public interface HandlingConfig {

    /** Calendar days a reporter has to supply what was asked, before the report is archived as incomplete. */
    @WithDefault("20")
    int informationDays();

    /** Calendar days after which they are reminded. */
    @WithDefault("10")
    int reminderDays();

    /** Days after its closure in which a citizen may reopen a case. */
    @WithDefault("30")
    int reopeningDays();

    /** Hours in which an officer may take back what they just did. */
    @WithDefault("24")
    int retractionHours();

    /** Working days after a missed deadline at which the coordinator is told, and at which the Inspektorat is. */
    @WithDefault("3,7")
    List<Integer> ladder();

    /** How often due clocks are looked for; {@code off} leaves that to other instances. The schedule reads it by name. */
    @WithDefault("10s")
    String sweepEvery();

    /** How many cases with due clocks one transaction takes. */
    @WithDefault("20")
    int sweepBatch();
}
