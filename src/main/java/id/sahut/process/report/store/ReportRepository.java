package id.sahut.process.report.store;

import id.sahut.process.report.model.Report;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reports, written once. */
@ApplicationScoped
public class ReportRepository implements PanacheRepositoryBase<Report, UUID> {}
