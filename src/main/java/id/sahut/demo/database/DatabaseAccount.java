package id.sahut.demo.database;

/** A user of the embedded database. */
public record DatabaseAccount(String user, String password) {

    /** Without the password: records end up in messages. */
    @Override
    public String toString() {
        return user;
    }
}
