import java.net.InetAddress;
import java.net.ServerSocket;

/** Prints a port that was free a moment ago. */
class FreePort {
    public static void main(String[] arguments) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.out.println(socket.getLocalPort());
        }
    }
}
