package id.sahut.demo.database;

/**
 * The statements the server runs before it accepts anyone. They run at every start, so that the passwords in the folder
 * are the valid ones whatever happened to it, and keep the rights that migrations granted.
 */
final class AccountScript {

    static final String SCHEMA = "sahut";

    private AccountScript() {}

    /** One statement a line, as the server wants them. */
    static String of(DatabaseAccounts accounts) {
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS " + SCHEMA + ";",
                create(accounts.owner()),
                password(accounts.owner()),
                "GRANT ALL PRIVILEGES ON " + SCHEMA + ".* TO " + name(accounts.owner()) + " WITH GRANT OPTION;",
                create(accounts.application()),
                password(accounts.application()),
                "");
    }

    private static String create(DatabaseAccount account) {
        return "CREATE USER IF NOT EXISTS " + name(account) + ";";
    }

    private static String password(DatabaseAccount account) {
        return "ALTER USER " + name(account) + " IDENTIFIED BY '" + account.password() + "';";
    }

    /** From any host: the server listens on the loopback interface only. */
    private static String name(DatabaseAccount account) {
        return "'" + account.user() + "'@'%'";
    }
}
