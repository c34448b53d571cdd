package id.sahut.platform.database;

import id.sahut.testing.RunningServices;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The line between the application and the tests' database, which can be cut: what runs over it breaks, and nothing new
 * gets through until it is mended.
 */
public final class CutLine implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";
    /** The test has another class loader: what they share is of the JDK. */
    private static final String SWITCH = "sahut.test.cut-line";

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;
    private volatile boolean cut;

    /** Cuts the line. */
    static void cut() {
        control().accept(true);
    }

    /** Mends it. */
    static void mend() {
        control().accept(false);
    }

    @SuppressWarnings("unchecked") // put there by start()
    private static Consumer<Boolean> control() {
        return (Consumer<Boolean>) System.getProperties().get(SWITCH);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
        URI database = URI.create(settings.get(URL).substring("jdbc:".length()));
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(() -> accept(database.getPort()));
        Consumer<Boolean> control = this::set;
        System.getProperties().put(SWITCH, control);
        settings.put(
                URL, settings.get(URL).replace(":" + database.getPort() + "/", ":" + entrance.getLocalPort() + "/"));
        return settings;
    }

    /** After the services that every test has, whose settings this one changes. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void stop() {
        System.getProperties().remove(SWITCH);
        set(true);
        close(entrance);
    }

    private void set(boolean nowCut) {
        cut = nowCut;
        if (nowCut) {
            open.forEach(CutLine::close);
            open.clear();
        }
    }

    private void accept(int port) {
        try {
            while (!entrance.isClosed()) {
                Socket caller = entrance.accept();
                if (cut) {
                    close(caller);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(caller);
                open.add(server);
                start(() -> carry(caller, server));
                start(() -> carry(server, caller));
            }
        } catch (IOException ended) {
            close(entrance);
        }
    }

    private static void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException ended) {
            // Cut, or hung up.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception already) {
            // It is closed.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }
}
