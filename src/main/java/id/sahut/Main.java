package id.sahut;

import id.sahut.platform.startup.Command;
import id.sahut.platform.startup.HttpPort;
import id.sahut.platform.startup.RequiredSettings;
import id.sahut.platform.startup.ServeUntilStopped;
import id.sahut.platform.startup.StartPreparation;
import id.sahut.platform.startup.StartRefusedException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Starts the service, or runs the one command it knows. Whatever makes a start pointless is said here in one sentence,
 * with exit code 1, because Quarkus would answer with a stack trace or, in development, stay alive without serving.
 */
@QuarkusMain
public final class Main {

    /** Set once the checks have passed: development mode calls {@code main} again on every live reload. */
    private static final String CHECKED = "sahut.start.checked";

    Main() {}

    public static void main(String... arguments) {
        if (System.getProperty(CHECKED) == null) {
            try {
                prepare(Command.of(arguments));
            } catch (StartRefusedException refused) {
                refuse(refused.getMessage());
            } catch (IllegalArgumentException | NoSuchElementException misconfigured) {
                refuse("Sahut cannot start, because a setting cannot be read: " + misconfigured.getMessage());
            }
            System.setProperty(CHECKED, "true");
        }
        if (Command.of(arguments) == Command.MIGRATE) {
            Quarkus.run(null, Main::endMigration, arguments);
        } else {
            Quarkus.run(ServeUntilStopped.class, arguments);
        }
    }

    /** The code tells whether all went well: Quarkus may end even then with an exception of its own. */
    private static void endMigration(int code, @Nullable Throwable cause) {
        if (code != 0) {
            refuse("The database could not be migrated: " + rootOf(cause));
        }
        System.out.println("The database is up to date.");
        System.exit(0);
    }

    private static @Nullable String rootOf(@Nullable Throwable cause) {
        Throwable root = cause;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root == null ? null : root.getMessage();
    }

    private static void refuse(@Nullable String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static void prepare(Command command) {
        set(command.settings());
        for (StartPreparation preparation : ServiceLoader.load(StartPreparation.class)) {
            set(preparation.prepare(settings()));
        }
        RequiredSettings.of(command).check(settings());
        HttpPort.configuredIn(settings()).requireFree();
    }

    private static Config settings() {
        return ConfigUtils.configBuilder().build();
    }

    private static void set(Map<String, String> settings) {
        settings.forEach(System::setProperty);
    }
}
