package id.sahut.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the application under test, in the test's process or packaged, at the {@link RunningServices}. */
public final class ServicesResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return RunningServices.get().settings();
    }

    /** Nothing: other tests of the process go on using them. */
    @Override
    public void stop() {}
}
