package id.sahut.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MappedSchemaTest {

    @Inject
    EntityManagerFactory entities;

    /** Here rather than at a production start, which must not wait for it. */
    @Test
    void theMigrationsMakeTheTablesThatTheEntitiesAreMappedTo() {
        assertThatCode(() -> entities.getSchemaManager().validate()).doesNotThrowAnyException();
    }
}
