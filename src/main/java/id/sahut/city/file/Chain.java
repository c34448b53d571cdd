package id.sahut.city.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who follows whom. A chain of successors must come to an end. */
public final class Chain {

    private final String key;
    private final Map<String, Link> links = new LinkedHashMap<>();

    /** A chain made by this key of a file. */
    public Chain(String key) {
        this.key = key;
    }

    /** Notes one link; no successor is none. */
    public void add(String code, @Nullable String successor, Place place) {
        if (successor != null) {
            links.putIfAbsent(code, new Link(successor, place));
        }
    }

    /** Notes a mistake for every chain that leads in a circle. */
    public void check(CityFiles files) {
        links.forEach((code, link) -> {
            if (end(code) == null) {
                files.reject(link.place(), key + ": leads in a circle");
            }
        });
    }

    /** The last of the chain that begins here; null if it leads in a circle. */
    public @Nullable String end(String code) {
        Set<String> seen = new HashSet<>();
        String current = code;
        for (Link link = links.get(current); link != null; link = links.get(current)) {
            if (!seen.add(current)) {
                return null;
            }
            current = link.successor();
        }
        return current;
    }

    private record Link(String successor, Place place) {}
}
