package id.sahut.process.routing;

/** What decided on the agency; part of the contract. */
public enum Rule {
    /** The category, by itself or by its routes for a kind or a district. */
    CATEGORY,
    /** An answer on the category's form named the owner of what the report is about, a national road for instance. */
    ASSET_OWNER,
    /** No category was stated, and the words of the report pointed clearly to one. */
    TEXT,
    /** Nobody else is known to be competent: the complaint desk reads the report and decides. */
    DESK
}
