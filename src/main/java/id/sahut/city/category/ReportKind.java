package id.sahut.city.category;

/** What the citizen wants of the city; SP4N-LAPOR!'s three classifications. */
public enum ReportKind {
    /** <i>Pengaduan.</i> */
    COMPLAINT,
    /** <i>Aspirasi.</i> */
    ASPIRATION,
    /** <i>Permintaan informasi.</i> */
    INFORMATION_REQUEST
}
