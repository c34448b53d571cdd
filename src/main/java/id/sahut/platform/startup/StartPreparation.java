package id.sahut.platform.startup;

import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * Brings what a start needs and nobody configured. Found with {@link java.util.ServiceLoader}; a production build
 * carries none, so that nothing there can stand in for a real database or a real issuer.
 */
public interface StartPreparation {

    /**
     * Runs once per process, before the application's own configuration is read.
     *
     * @param config what is configured so far
     * @return settings to add; never one that is already configured
     * @throws StartRefusedException when the preparation fails
     */
    Map<String, String> prepare(Config config);

    /**
     * Runs once per process, after the first successful start.
     *
     * @param baseUri where the application answers, without a trailing slash
     */
    void started(URI baseUri);
}
