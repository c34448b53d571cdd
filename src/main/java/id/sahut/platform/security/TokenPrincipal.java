package id.sahut.platform.security;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;

/**
 * What the framework gets to know of a caller: the roles. Its name is the issuer's, because frameworks write a
 * principal's name into access logs and a subject may be a telephone number; who it is says {@link #caller()}.
 */
final class TokenPrincipal extends JWTCallerPrincipal {

    private final Caller caller;

    TokenPrincipal(Caller caller) {
        // Without the token, which nobody needs any more.
        super(null, "JWT");
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.issuer();
    }

    @Override
    protected Collection<String> doGetClaimNames() {
        return Set.of(Claims.groups.name());
    }

    @Override
    protected @Nullable Object getClaimValue(String claimName) {
        return Claims.groups.name().equals(claimName)
                ? caller.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet())
                : null;
    }

    @Override
    public String toString(boolean showAll) {
        return caller.toString();
    }
}
