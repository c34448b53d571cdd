package id.sahut.platform.security;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The configuration of identity as an operator writes it. */
final class IdentitySettings {

    static final String CITY_APP = "https://masuk.medan.example/realms/warga";
    static final String STAFF = "https://masuk.medan.example/realms/pegawai";
    static final String AUDIENCE = "sahut";

    private final Map<String, String> settings = new HashMap<>();

    /** Both issuers, nothing else set. */
    static IdentitySettings both(String cityAppKeys, String staffKeys) {
        return new IdentitySettings()
                .set("city-app.issuer", CITY_APP)
                .set("city-app.jwks", cityAppKeys)
                .set("city-app.audience", AUDIENCE)
                .set("staff.issuer", STAFF)
                .set("staff.jwks", staffKeys)
                .set("staff.audience", AUDIENCE);
    }

    IdentitySettings set(String property, String value) {
        settings.put("sahut.identity." + property, value);
        return this;
    }

    Map<String, String> asMap() {
        return Map.copyOf(settings);
    }

    IdentityConfig config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .withMapping(IdentityConfig.class)
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
