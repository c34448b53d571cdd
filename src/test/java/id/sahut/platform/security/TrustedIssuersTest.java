package id.sahut.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedIssuersTest {

    private static IdentitySettings both() {
        return IdentitySettings.both("https://masuk.medan.example/city", "/keys/staff.json");
    }

    private static void start(IdentitySettings settings) {
        new TrustedIssuers(settings.config(), Clock.systemUTC());
    }

    @Test
    void defaultsAreSafe() {
        IdentityConfig.StaffIssuer staff = both().config().staff();
        assertThat(staff.algorithms())
                .containsExactlyInAnyOrder(TokenAlgorithm.RS256, TokenAlgorithm.PS256, TokenAlgorithm.ES256);
        assertThat(staff.clockSkew()).isEqualTo(Duration.ofSeconds(30));
        assertThat(staff.refreshAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(staff.refreshThrottle()).isEqualTo(Duration.ofSeconds(10));
        assertThat(staff.fetchTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThatCode(() -> start(both())).doesNotThrowAnyException();
    }

    @Test
    void withoutAnIssuerNothingStarts() {
        assertThatThrownBy(() -> start(new IdentitySettings()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("sahut.identity.city-app.issuer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staff.issuer           | ''                 | sahut.identity.staff.issuer is missing",
                "staff.jwks             | ''                 | sahut.identity.staff.jwks is missing",
                "city-app.audience      | ''                 | sahut.identity.city-app.audience is missing",
                "staff.issuer           | https://masuk.medan.example/realms/warga | sahut.identity.staff.issuer must differ",
                "staff.jwks             | file://no where    | sahut.identity.staff.jwks is neither",
                "staff.clock-skew       | PT5M1S             | sahut.identity.staff.clock-skew must be",
                "city-app.clock-skew    | PT-1S              | sahut.identity.city-app.clock-skew must be",
                "staff.refresh-throttle | PT0.9S             | sahut.identity.staff.refresh-throttle must be",
                "staff.refresh-after    | PT9S               | sahut.identity.staff.refresh-after must",
                "staff.fetch-timeout    | PT0S               | sahut.identity.staff.fetch-timeout must be"
            })
    void aSettingThatCannotBeRightIsNamed(String property, String value, String sentence) {
        assertThatThrownBy(() -> start(both().set(property, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS512", "none", "NONE", "RS256,HS256"})
    void noConfigurationLetsASharedSecretIn(String algorithms) {
        assertThatThrownBy(() -> both().set("staff.algorithms", algorithms).config())
                .hasMessageContaining("sahut.identity.staff.algorithms");
    }
}
