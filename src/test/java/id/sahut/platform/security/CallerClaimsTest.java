package id.sahut.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerClaimsTest {

    private final IdentityConfig config =
            IdentitySettings.both("/keys/city.json", "/keys/staff.json").config();
    private final CallerClaims cityApp = CallerClaims.ofCityApp(config.cityApp());
    private final CallerClaims staff = CallerClaims.ofStaff(config.staff());

    private static Caller read(CallerClaims rules, String name, Object value) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(name, value);
        return rules.read("8f14e45f", claims);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theCityAppNeverYieldsAStaffRole(Role role) {
        assertThat(read(cityApp, "groups", List.of(role.name(), role.name().toLowerCase(Locale.ROOT)))
                        .roles())
                .contains(Role.CITIZEN)
                .isSubsetOf(Role.CITIZEN, Role.INTEGRATOR);
    }

    @Test
    void theCityAppsBackendIsAnIntegrator() {
        assertThat(read(cityApp, "groups", List.of("integrator")).roles())
                .containsExactlyInAnyOrder(Role.CITIZEN, Role.INTEGRATOR);
        assertThat(read(cityApp, "agency_code", "dishub").agencyCodes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "CITIZEN")
    void aGroupGivesAnOfficerTheRoleOfItsNameInAnyCase(Role role) {
        String lower = role.name().toLowerCase(Locale.ROOT);
        for (String group :
                List.of(role.name(), lower, lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1))) {
            assertThat(read(staff, "groups", List.of(group)).roles()).containsExactly(role);
        }
    }

    @Test
    void rolesOfAnOfficerAreTheUnion() {
        assertThat(read(staff, "groups", List.of("auditor", "administrator", "pegawai"))
                        .roles())
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.ADMINISTRATOR);
    }

    @Test
    void theStaffDirectoryNeverMakesACitizen() {
        assertThat(read(staff, "groups", List.of("citizen", "liaison")).roles()).containsExactly(Role.LIAISON);
        assertThat(read(staff, "groups", "CITIZEN").roles()).isEmpty();
    }

    @Test
    void groupsOfAnotherShapeGiveNothing() {
        for (Object odd :
                List.of(1, true, Map.of("liaison", true), List.of(1, List.of("liaison")), "liaison auditor", "")) {
            assertThat(read(staff, "groups", odd).roles()).as("%s", odd).isEmpty();
        }
        assertThat(read(staff, "groups", null).roles()).isEmpty();
        assertThat(staff.read("8f14e45f", Map.of()).roles()).isEmpty();
    }

    @Test
    void aSingleGroupMayBeAString() {
        assertThat(read(staff, "groups", "liaison").roles()).containsExactly(Role.LIAISON);
    }

    @Test
    void agenciesAreALiaisonsAlone() {
        Map<String, Object> claims = new HashMap<>(Map.of("groups", "liaison", "agency_code", "dishub"));
        assertThat(staff.read("8f14e45f", claims).agencyCodes()).containsExactly("dishub");
        claims.put("agency_code", List.of("dishub", "dinkes", " ", 7, "dishub"));
        assertThat(staff.read("8f14e45f", claims).agencyCodes()).containsExactlyInAnyOrder("dishub", "dinkes");
        claims.put("groups", "coordinator");
        assertThat(staff.read("8f14e45f", claims).agencyCodes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Suharto",
                "Ma'ruf O'Neill",
                "Ucok 😀",
                "Nguyễn Thị Ngọc",
                "Siti Nurhaliza binti Abdul Rahman al-Batubara yang bernama sangat panjang sekali sampai seratus huruf"
            })
    void namesOfPeopleAreKept(String name) {
        assertThat(read(cityApp, "name", name).name()).isEqualTo(name);
    }

    @Test
    void aNameThatIsNoneIsAbsentAndLocksNobodyOut() {
        for (Object odd : List.of("", "  ", "a\nb", "\u202Egnoreb", "x\ud83d", "x".repeat(201), 7, List.of("Butet"))) {
            assertThat(read(cityApp, "name", odd).name()).as("%s", odd).isNull();
        }
    }

    @Test
    void whatMustBePlainAndIsNotIsAbsent() {
        assertThat(read(cityApp, "phone_number", "+6281260001234").phoneNumber())
                .isEqualTo("+6281260001234");
        assertThat(read(cityApp, "phone_number", "０８１２６０００１２３４").phoneNumber()).isNull();
        assertThat(read(cityApp, "locale", "id-ID").locale()).isEqualTo("id-ID");
        assertThat(read(cityApp, "locale", "印尼").locale()).isNull();
        assertThat(read(cityApp, "email", "büro@contoh.example").email()).isEqualTo("büro@contoh.example");
        assertThat(staff.read("8f14e45f", Map.of("groups", "liaison", "agency_code", List.of("dishub", "dishüb")))
                        .agencyCodes())
                .containsExactly("dishub");
    }

    @Test
    void claimsAreFoundWhereTheOperatorSays() {
        IdentityConfig elsewhere = IdentitySettings.both("/keys/city.json", "/keys/staff.json")
                .set("staff.groups-claim", "realm_access/roles")
                .set("staff.agency-claim", "https://medan.example/claims/agency")
                .set("staff.name-claim", "profile/full_name")
                .set("staff.email-claim", "contact/mail/work")
                .config();
        Caller caller = CallerClaims.ofStaff(elsewhere.staff())
                .read(
                        "8f14e45f",
                        Map.of(
                                "realm_access", Map.of("roles", List.of("liaison")),
                                "groups", List.of("administrator"),
                                "https://medan.example/claims/agency", "dishub",
                                "profile", Map.of("full_name", "Butet"),
                                "contact", "none"));
        assertThat(caller.roles()).containsExactly(Role.LIAISON);
        assertThat(caller.agencyCodes()).containsExactly("dishub");
        assertThat(caller.name()).isEqualTo("Butet");
        assertThat(caller.email()).isNull();
    }
}
