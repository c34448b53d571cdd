package id.sahut.demo.identity;

import id.sahut.demo.folder.DemoFolder;
import id.sahut.platform.startup.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The two issuers of a folder. Each has a key pair of its own, drawn once, so that tokens outlive a restart; the private
 * half is readable by the folder's owner alone.
 */
public final class DemoIssuers {

    /** Names the folder of the keys; set together with the issuers, and absent where real ones are configured. */
    public static final String KEYS_SETTING = "sahut.demo.keys";

    private static final String CITY_APP = "city-app";
    private static final String STAFF = "staff";

    private final Path keys;
    private final DemoIssuer cityApp;
    private final DemoIssuer staff;

    private DemoIssuers(Path keys, DemoIssuer cityApp, DemoIssuer staff) {
        this.keys = keys;
        this.cityApp = cityApp;
        this.staff = staff;
    }

    /** Draws the keys where the folder has none yet. */
    public static DemoIssuers keptIn(DemoFolder folder) {
        Path keys = folder.subfolder("keys");
        drawOnce(folder, CITY_APP);
        drawOnce(folder, STAFF);
        return readFrom(keys);
    }

    /** Reads the keys that {@link #keptIn} left in the folder. */
    public static DemoIssuers readFrom(Path keys) {
        return new DemoIssuers(keys, issuer(keys, CITY_APP), issuer(keys, STAFF));
    }

    /** The settings that make the application trust these issuers, and the token endpoint find their keys. */
    public Map<String, String> settings() {
        return Map.of(
                KEYS_SETTING,
                keys.toString(),
                "sahut.identity.city-app.issuer",
                cityApp.uri(),
                "sahut.identity.city-app.jwks",
                publicFile(CITY_APP),
                "sahut.identity.city-app.audience",
                DemoIssuer.AUDIENCE,
                "sahut.identity.city-app.algorithms",
                DemoIssuer.ALGORITHM.name(),
                "sahut.identity.staff.issuer",
                staff.uri(),
                "sahut.identity.staff.jwks",
                publicFile(STAFF),
                "sahut.identity.staff.audience",
                DemoIssuer.AUDIENCE,
                "sahut.identity.staff.algorithms",
                DemoIssuer.ALGORITHM.name());
    }

    /** A token for the citizen a newcomer starts as. */
    public IssuedToken citizenToken(Instant now) {
        return issue(Persona.CITIZEN, Persona.CITIZEN.details(null, null), now);
    }

    IssuedToken issue(Persona persona, PersonaDetails details, Instant now) {
        return (persona.isIssuedByTheCityApp() ? cityApp : staff).issue(persona, details, now);
    }

    private String publicFile(String name) {
        return keys.resolve(name + ".jwks.json").toString();
    }

    private static String privateFile(String name) {
        return name + ".private.json";
    }

    private static void drawOnce(DemoFolder folder, String name) {
        @Nullable String kept = folder.read("keys/" + privateFile(name));
        try {
            PublicJsonWebKey key = kept == null ? draw() : PublicJsonWebKey.Factory.newPublicJwk(kept);
            if (kept == null) {
                folder.writePrivately("keys/" + privateFile(name), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            folder.writePrivately(
                    "keys/" + name + ".jwks.json", new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException failure) {
            throw new StartRefusedException(
                    "The demo keys in " + folder.path() + " are unusable (" + failure.getMessage()
                            + "): start over with -Dsahut.demo.reset=true.",
                    failure);
        }
    }

    private static DemoIssuer issuer(Path keys, String name) {
        try {
            JsonWebKey key = JsonWebKey.Factory.newJwk(Files.readString(keys.resolve(privateFile(name))));
            PrivateKey privateKey = ((PublicJsonWebKey) key).getPrivateKey();
            return new DemoIssuer("https://" + name + ".sahut.test", key.getKeyId(), privateKey);
        } catch (IOException | JoseException failure) {
            throw new IllegalStateException("Unreadable demo key of " + name, failure);
        }
    }

    private static EllipticCurveJsonWebKey draw() throws JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256));
        key.setAlgorithm(DemoIssuer.ALGORITHM.name());
        key.setUse(Use.SIGNATURE);
        return key;
    }
}
