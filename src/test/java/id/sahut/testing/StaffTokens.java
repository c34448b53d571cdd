package id.sahut.testing;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Tokens of the staff directory that no demo persona has: of several roles, or of several agencies. */
public final class StaffTokens {

    private StaffTokens() {}

    public static String of(String subject, Set<String> groups, List<String> agencyCodes) {
        RunningServices services = RunningServices.get();
        Map<String, String> settings = services.settings();
        PublicJsonWebKey key = key(services.folder().resolve("keys").resolve("staff.private.json"));
        return Jwt.issuer(settings.get("sahut.identity.staff.issuer"))
                .audience(settings.get("sahut.identity.staff.audience"))
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofHours(1))
                .subject(subject)
                .claim("name", "Rina Harahap")
                .groups(groups)
                .claim("agency_code", agencyCodes)
                .jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .keyId(key.getKeyId())
                .sign(key.getPrivateKey());
    }

    private static PublicJsonWebKey key(Path file) {
        try {
            return (PublicJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file));
        } catch (IOException | JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
