package id.sahut.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Carries the annotation that gives every test the services; nobody refers to it. */
@WithTestResource(value = ServicesResource.class, scope = TestResourceScope.GLOBAL)
final class ServicesForAllTests {

    private ServicesForAllTests() {}
}
