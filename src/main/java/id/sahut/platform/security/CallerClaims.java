package id.sahut.platform.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the claims of a verified token, by the rules of the issuer it came from. */
final class CallerClaims {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PHONE_NUMBER = 32;
    static final int LONGEST_EMAIL = 254;
    static final int LONGEST_LOCALE = 35;
    static final int LONGEST_CODE = 64;

    private final String issuer;
    private final Set<Role> always;
    private final Set<Role> grantable;
    private final ClaimPath groups;
    private final ClaimPath name;
    private final ClaimPath phoneNumber;
    private final ClaimPath email;
    private final ClaimPath locale;
    private final @Nullable ClaimPath agencies;

    private CallerClaims(
            String issuer,
            Set<Role> always,
            Set<Role> grantable,
            IdentityConfig.Issuer config,
            @Nullable ClaimPath agencies) {
        this.issuer = issuer;
        this.always = always;
        this.grantable = grantable;
        this.groups = new ClaimPath(config.groupsClaim());
        this.name = new ClaimPath(config.nameClaim());
        this.phoneNumber = new ClaimPath(config.phoneNumberClaim());
        this.email = new ClaimPath(config.emailClaim());
        this.locale = new ClaimPath(config.localeClaim());
        this.agencies = agencies;
    }

    /** Everybody is a citizen; a group can add the app's backend, and nothing else. */
    static CallerClaims ofCityApp(IdentityConfig.Issuer config) {
        return new CallerClaims(
                IdentityConfig.CITY_APP, EnumSet.of(Role.CITIZEN), EnumSet.of(Role.INTEGRATOR), config, null);
    }

    /** Nobody has a role but by a group, and no group makes a citizen. */
    static CallerClaims ofStaff(IdentityConfig.StaffIssuer config) {
        return new CallerClaims(
                IdentityConfig.STAFF,
                EnumSet.noneOf(Role.class),
                EnumSet.complementOf(EnumSet.of(Role.CITIZEN)),
                config,
                new ClaimPath(config.agencyClaim()));
    }

    /** The caller of that subject. Agencies are a liaison's alone. */
    Caller read(String subject, Map<String, Object> claims) {
        Set<Role> roles = roles(claims);
        Set<String> agencyCodes =
                agencies != null && roles.contains(Role.LIAISON) ? agencies.plainTexts(claims, LONGEST_CODE) : Set.of();
        return new Caller(
                issuer,
                subject,
                Set.copyOf(roles),
                Set.copyOf(agencyCodes),
                name.text(claims, LONGEST_NAME),
                phoneNumber.plainText(claims, LONGEST_PHONE_NUMBER),
                email.text(claims, LONGEST_EMAIL),
                locale.plainText(claims, LONGEST_LOCALE));
    }

    private Set<Role> roles(Map<String, Object> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(always);
        for (String group : groups.plainTexts(claims, LONGEST_CODE)) {
            String wanted = group.toUpperCase(Locale.ROOT);
            for (Role role : grantable) {
                if (role.name().equals(wanted)) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
