package id.sahut.platform.startup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.Config;

/**
 * The address the application is going to listen on.
 *
 * @param host name or address
 * @param port 0 for any free port, -1 when nothing is going to listen
 */
public record HttpPort(String host, int port) {

    private static final String SETTING = "quarkus.http.port";

    public static HttpPort configuredIn(Config config) {
        boolean listens = config.getOptionalValue("quarkus.http.host-enabled", Boolean.class)
                .orElse(true);
        return new HttpPort(
                config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0"),
                listens ? config.getOptionalValue(SETTING, Integer.class).orElse(8080) : -1);
    }

    /**
     * Tries the port before anything else is started for nothing.
     *
     * @throws StartRefusedException when another program has it, or the host is none of this machine
     */
    public void requireFree() {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new StartRefusedException(
                    "Sahut cannot listen on port " + port + " of " + host + " (" + taken.getMessage()
                            + "): stop the program that has it, or choose another with -D" + SETTING + "=" + (port + 1)
                            + ".",
                    taken);
        }
    }
}
