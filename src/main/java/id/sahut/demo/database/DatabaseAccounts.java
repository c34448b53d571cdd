package id.sahut.demo.database;

import id.sahut.demo.folder.DemoFolder;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The only two users of the embedded database. Their passwords are drawn once per folder and kept in files that only
 * the folder's owner can read.
 *
 * @param owner owns the schema: migrates it, and grants the application what the migrations say
 * @param application starts without any right on the schema
 */
record DatabaseAccounts(DatabaseAccount owner, DatabaseAccount application) {

    private static final int PASSWORD_BYTES = 24;

    static DatabaseAccounts keptIn(DemoFolder folder) {
        return new DatabaseAccounts(account(folder, "sahut_owner"), account(folder, "sahut_application"));
    }

    private static DatabaseAccount account(DemoFolder folder, String user) {
        String file = user + ".password";
        @Nullable String password = folder.read(file);
        if (password == null || password.isBlank()) {
            password = newPassword();
            folder.writePrivately(file, password);
        }
        return new DatabaseAccount(user, password.strip());
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
