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

/**
 * The line between the application and the tests' database, which can be cut: what runs over it breaks, and nothing new
 * gets through until it is mended.
 */
public final class CutLine implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";
    /** The port of the switch: the test has another class loader, so they talk over a line too. */
    private static final String SWITCH = "sahut.test.cut-line";

    private static final int CUT = 1;
    private static final int MEND = 2;

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;
    private ServerSocket control;
    private volatile boolean cut;

    /** Cuts the line. */
    static void cut() {
        turn(CUT);
    }

    /** Mends it. */
    static void mend() {
        turn(MEND);
    }

    private static void turn(int how) {
        try (Socket control = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(SWITCH))) {
            control.getOutputStream().write(how);
            // It is done when the other end says so.
            if (control.getInputStream().read() != how) {
                throw new IllegalStateException("the switch is stuck");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(RunningServices.get().settings());
        URI database = URI.create(settings.get(URL).substring("jdbc:".length()));
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            control = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(() -> accept(database.getPort()));
        start(this::obey);
        System.setProperty(SWITCH, String.valueOf(control.getLocalPort()));
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
        System.clearProperty(SWITCH);
        set(true);
        close(entrance);
        close(control);
    }

    private void set(boolean nowCut) {
        cut = nowCut;
        if (nowCut) {
            open.forEach(CutLine::close);
            open.clear();
        }
    }

    private void obey() {
        while (!control.isClosed()) {
            try (Socket hand = control.accept()) {
                int how = hand.getInputStream().read();
                set(how == CUT);
                hand.getOutputStream().write(how);
            } catch (IOException ended) {
                close(control);
            }
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
